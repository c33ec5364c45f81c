import { useState } from 'react';
import type { FrontBarProps } from './front-bar.tsx';
import type { FrontOutcome } from './front-requests.ts';
import { problemOf } from './front-words.ts';

type Launching = Pick<FrontBarProps, 'onChanged' | 'onSay'> & { onClose: () => void };
/** null: the draft could not be saved first, and the page says why. */
type Send = (acknowledged: string[]) => Promise<FrontOutcome<unknown> | null>;

/** Gives readers a front. What the desk warns of is shown, and launched when it is asked for once more. */
export function useLaunching({ onChanged, onSay, onClose }: Launching, send: Send) {
  const [problem, setProblem] = useState<string | null>(null);
  const [acknowledged, setAcknowledged] = useState<string[]>([]);
  const [isBusy, setBusy] = useState(false);

  async function launchNow() {
    setBusy(true);
    const outcome = await send(acknowledged);
    setBusy(false);
    if (outcome === null) return setProblem('Not launched: the draft could not be saved. See the page.');
    if (outcome.kind === 'met') {
      await onChanged();
      return setProblem(
        `Not launched: ${outcome.theirs.savedBy} changed the front meanwhile. Close this and look.`,
      );
    }
    if (outcome.kind === 'done') {
      await onChanged();
      onSay('Launched. Readers have it with their next request.');
      return onClose();
    }
    if (outcome.kind === 'refused') {
      const sentences = Object.values(outcome.fields);
      if (outcome.isWarning) setAcknowledged(Object.keys(outcome.fields));
      return setProblem([outcome.message, ...sentences].join(' '));
    }
    return setProblem(problemOf(outcome));
  }
  return { problem, isBusy, isAcknowledged: acknowledged.length > 0, launch: () => void launchNow() };
}
