import type { Busy, Notice } from './editor-state.ts';
import type { Outcome } from './story-requests.ts';

type Trouble = Exclude<Outcome<never>, { kind: 'done' } | { kind: 'changed-elsewhere' }>;

const NOT_DONE: Record<Busy, string> = {
  save: 'Not saved',
  publish: 'Not published',
  update: 'Not updated',
  unpublish: 'Not unpublished',
};

/** Whether the same request may go through later, without anybody doing anything at this screen. */
export const passes = (trouble: Outcome<unknown>): boolean =>
  trouble.kind === 'unreachable' ||
  trouble.kind === 'not-stored' ||
  (trouble.kind === 'broken' && trouble.status >= 500);

type Doing = {
  doing: Busy;
  /** What was asked for, of which `doing` is a part. */
  asked: Busy | null;
  isKept: boolean;
};

/** What the screen says when something did not come about: what happened, what was kept, what to do. */
export function troubleNotice(trouble: Trouble, { doing, asked, isKept }: Doing): Notice {
  const isTriedAgain = doing === 'save' && passes(trouble);
  const then = asked === 'publish' || asked === 'update' ? ` Then ${asked} again.` : '';
  return {
    tone: 'trouble',
    text: sentence(trouble, doing, isKept) + (isTriedAgain ? AGAIN + then : ''),
    ...(trouble.kind === 'signed-out' ? { logIn: true } : {}),
  };
}

const AGAIN = ' It is tried again by itself until it is saved.';

function sentence(trouble: Trouble, doing: Busy, isKept: boolean): string {
  const only = 'only on this screen: copy it to a safe place';
  const kept = isKept ? 'kept in this browser' : only;
  switch (trouble.kind) {
    case 'refused':
      return trouble.message;
    case 'signed-out':
      return `${NOT_DONE[doing]}: your session has ended. The text is ${kept}. Log in in the new tab, then try again here.`;
    case 'not-stored':
      return `${NOT_DONE[doing]}. ${trouble.message}${isKept ? '' : ` It is ${only}.`}`;
    case 'unreachable':
      if (doing === 'save') return `Not saved: offline, ${kept}.`;
      return 'No answer came, so it is not known whether readers see the change. Try again when the network is back.';
    case 'broken':
      return `${NOT_DONE[doing]}: the server answered with error ${trouble.status}. The text is ${kept}. Try again.`;
    default:
      return trouble satisfies never;
  }
}
