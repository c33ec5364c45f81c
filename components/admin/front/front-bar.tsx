import { type ReactNode, useState } from 'react';
import { EMPTY_FRONT } from '#domain/front/content';
import { isSameFront } from '#domain/front/differences';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { Alert } from '../notice.tsx';
import { DiscardDialog } from './discard-dialog.tsx';
import type { FrontState } from './front-state.ts';
import { savedWords } from './front-words.ts';
import { LaunchDialog } from './launch-dialog.tsx';
import { LaunchesDialog } from './launches-dialog.tsx';
import type { Writer } from './use-front.ts';

export type FrontBarProps = {
  state: FrontState;
  clock: NewsroomClock;
  writer: Writer;
  beside: 'stories' | 'preview';
  onBeside: (beside: 'stories' | 'preview') => void;
  onSave: () => Promise<number | null>;
  onChanged: () => Promise<void>;
  onSay: (said: string) => void;
};

type Open = 'launch' | 'launches' | 'discard' | null;

/** Where the draft stands, and what can be done with all of it. */
export function FrontBar(props: FrontBarProps): ReactNode {
  const { state, clock, beside, onBeside } = props;
  const [open, setOpen] = useState<Open>(null);
  const { launched } = state.desk;
  const isLaunched = isSameFront(launched?.content ?? EMPTY_FRONT, state.content);
  const close = () => setOpen(null);
  return (
    <>
      <div className="front-bar">
        <h1>Front</h1>
        <p className="front-state">
          <b>{savedWords(state, state.desk.at, clock)}</b>
          <span>{launchedWords(state, isLaunched, clock)}</span>
        </p>
        <div className="front-actions">
          <button
            type="button"
            className="button"
            aria-pressed={beside === 'preview'}
            onClick={() => onBeside(beside === 'preview' ? 'stories' : 'preview')}
          >
            Preview
          </button>
          <button type="button" className="button" onClick={() => setOpen('launches')}>
            Launches
          </button>
          <button type="button" className="button" disabled={isLaunched} onClick={() => setOpen('discard')}>
            Discard
          </button>
          <button
            type="button"
            className="button button-first"
            disabled={isLaunched || state.theirs !== null}
            onClick={() => setOpen('launch')}
          >
            Launch
          </button>
        </div>
      </div>
      <Alert message={state.trouble && state.tries === 0 ? `Not saved: ${state.trouble}` : null} />
      {open === 'launch' && <LaunchDialog {...props} onClose={close} />}
      {open === 'launches' && <LaunchesDialog {...props} onClose={close} />}
      {open === 'discard' && <DiscardDialog {...props} onClose={close} />}
    </>
  );
}

function launchedWords({ desk }: FrontState, isLaunched: boolean, clock: NewsroomClock): string {
  const { launched, at } = desk;
  if (launched === null) return isLaunched ? '' : ' · Not launched';
  const when = `${momentWords(launched.at, at, clock)} by ${launched.by}`;
  return isLaunched ? ` · Launched ${when}` : ` · Not launched. Readers have the front of ${when}`;
}
