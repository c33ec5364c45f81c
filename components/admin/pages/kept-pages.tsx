import type { ReactNode } from 'react';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import type { OpenedPage } from './use-page.ts';

type KeptPagesProps = { open: OpenedPage; now: number; clock: NewsroomClock };

/** Texts that this browser kept because they could not be saved. */
export function KeptPages({ open, now, clock }: KeptPagesProps): ReactNode {
  return open.kept.offers.map((found) => (
    <section key={found.key} className="page-notice" aria-label="Kept in this browser">
      <p>
        This browser kept a text of {momentWords(found.at, now, clock)} that was not saved: “
        <bdi>{found.text.title || 'without a title'}</bdi>”.
      </p>
      <div className="dialog-actions">
        <button type="button" className="button button-first" onClick={() => open.takeUp(found)}>
          Go on with it
        </button>
        <button type="button" className="button" onClick={() => open.kept.settle(found)}>
          Forget it
        </button>
      </div>
    </section>
  ));
}
