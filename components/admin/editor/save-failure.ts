import type { TroubleKind } from './saving-state.ts';
import type { Outcome } from './story-requests.ts';

/** Why a save did not come about, conflicts aside. */
export type SaveFailure = Exclude<Outcome<never>, { kind: 'done' } | { kind: 'changed-elsewhere' }>;

/**
 * Whether the same request may go through later, without anybody doing anything at this screen. What is no answer of ours,
 * whatever its status, came from something in between: it says nothing of the text.
 */
export const passes = ({ kind }: Outcome<unknown>): boolean =>
  kind === 'unreachable' || kind === 'not-stored' || kind === 'broken';

/** What the screen calls it. A browser that has no network says so; else it is the server that does not answer. */
export function troubleKind(failure: SaveFailure): TroubleKind {
  switch (failure.kind) {
    case 'unreachable':
      return navigator.onLine ? 'away' : 'offline';
    case 'signed-out':
      return failure.isSomebodyElse ? 'somebody-else' : 'signed-out';
    case 'not-stored':
      return KNOWN.find((kind) => kind === failure.code) ?? 'broken';
    case 'broken':
      return 'broken';
    case 'refused':
      return 'refused';
    default:
      return failure satisfies never;
  }
}

const KNOWN: TroubleKind[] = ['busy', 'full', 'read-only', 'unreachable', 'lost', 'too-many'];
