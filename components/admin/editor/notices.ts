import type { Busy, Notice } from './editor-state.ts';
import type { Outcome } from './story-requests.ts';

type Trouble = Exclude<Outcome<never>, { kind: 'done' } | { kind: 'changed-elsewhere' }>;

const NOT_DONE: Record<Busy, string> = {
  save: 'Not saved',
  publish: 'Not published',
  update: 'Not updated',
  unpublish: 'Not unpublished',
};

/** What the screen says when something did not come about: what happened, what was kept, what to do. */
export function troubleNotice(trouble: Trouble, doing: Busy, isKept: boolean): Notice {
  return {
    tone: 'trouble',
    text: sentence(trouble, doing, isKept),
    ...(trouble.kind === 'signed-out' ? { logIn: true } : {}),
  };
}

function sentence(trouble: Trouble, doing: Busy, isKept: boolean): string {
  const kept = isKept ? 'kept in this browser' : 'only on this screen: copy it to a safe place';
  switch (trouble.kind) {
    case 'refused':
      return trouble.message;
    case 'signed-out':
      return `${NOT_DONE[doing]}: your session has ended. The text is ${kept}. Log in in the new tab, then try again here.`;
    case 'unreachable':
      if (doing === 'save') return `Not saved: offline, ${kept}. Save again when the network is back.`;
      return 'No answer came, so it is not known whether readers see the change. Try again when the network is back.';
    case 'broken':
      return `${NOT_DONE[doing]}: the server answered with error ${trouble.status}. The text is ${kept}. Try again.`;
    default:
      return trouble satisfies never;
  }
}
