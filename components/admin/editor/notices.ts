import type { Busy, Notice } from './editor-state.ts';
import type { Outcome } from './story-requests.ts';

type Failure = Exclude<Outcome<never>, { kind: 'done' } | { kind: 'changed-elsewhere' }>;
type Doing = Exclude<Busy, 'save'>;

const NOT_DONE: Record<Doing, string> = {
  publish: 'Not published',
  update: 'Not updated',
  unpublish: 'Not unpublished',
  take: 'Not fetched; your text stands here as before',
};

/** What the screen says when what was asked for did not come about: what happened, and what to do. */
export const failureNotice = (failure: Failure, doing: Doing): Notice => ({
  tone: 'trouble',
  text: sentence(failure, doing),
});

/** A publication that stopped at its save: why that failed is said beside it. It is never repeated by itself. */
export const stoppedNotice = (doing: 'publish' | 'update'): Notice => ({
  tone: 'trouble',
  text: `${NOT_DONE[doing]}, because the text is not saved. When it is, ${doing} again.`,
});

/** What somebody else wrote came into the text without a question. */
export function joinedNotice({ savedBy }: { savedBy: string }, doing: Busy | null): Notice {
  const stopped =
    doing === 'publish' || doing === 'update' ? ` ${NOT_DONE[doing]}: read it, then ${doing}.` : '';
  return {
    tone: 'done',
    text: `${savedBy} saved other parts of this story meanwhile. They now stand in this text beside yours.${stopped}`,
    isInHistory: true,
  };
}

function sentence(failure: Failure, doing: Doing): string {
  switch (failure.kind) {
    case 'refused':
      return failure.message;
    case 'signed-out':
      return `${NOT_DONE[doing]}: your session has ended. Log in again, then ask for it once more.`;
    case 'not-stored':
      return `${NOT_DONE[doing]}. ${failure.message}`;
    case 'unreachable':
      return doing === 'take'
        ? `${NOT_DONE[doing]}: no answer came. Try again when the network is back.`
        : 'No answer came, so it is not known whether readers see the change. Try again when the network is back.';
    case 'broken':
      return `${NOT_DONE[doing]}: the server answered with error ${failure.status}. Try again.`;
    default:
      return failure satisfies never;
  }
}
