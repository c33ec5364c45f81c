import type { ReactNode } from 'react';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import type { KeptFront } from './kept-front.ts';

type KeptOfferProps = {
  kept: KeptFront;
  now: number;
  clock: NewsroomClock;
  onDecide: (isTaken: boolean) => void;
};

/** An arrangement that this browser kept because it could not be saved. */
export function KeptOffer({ kept, now, clock, onDecide }: KeptOfferProps): ReactNode {
  return (
    <section className="front-notice" aria-label="Kept in this browser">
      <p>This browser kept an arrangement of {momentWords(kept.at, now, clock)} that was not saved.</p>
      <div className="dialog-actions">
        <button type="button" className="button button-first" onClick={() => onDecide(true)}>
          Go on with it
        </button>
        <button type="button" className="button" onClick={() => onDecide(false)}>
          Forget it
        </button>
      </div>
    </section>
  );
}
