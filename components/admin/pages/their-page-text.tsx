import type { ReactNode } from 'react';
import type { TheirPage } from '#domain/pages/page-access';
import { writtenIn } from '#lib/written-in';
import { picturesById } from '../editor/merge/pictures-by-id.ts';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { PageChanges } from './page-changes.tsx';
import type { OpenedPage } from './use-page.ts';

type TheirPageTextProps = { open: OpenedPage; theirs: TheirPage; now: number; clock: NewsroomClock };

/** What somebody else saved while this page was open, beside what stands in the editor. */
export function TheirPageText({ open, theirs, now, clock }: TheirPageTextProps): ReactNode {
  const { text } = theirs;
  return (
    <section className="page-notice" aria-label="Two texts">
      <h2>
        <bdi>{text.savedBy}</bdi> saved {momentWords(text.savedAt, now, clock)}
      </h2>
      <p>
        Struck out is what you wrote, underlined is what stands in theirs. Whichever you choose, the other is
        kept in the history.
      </p>
      <PageChanges
        from={open.draft}
        to={text}
        pictures={{ ...open.pictures, ...picturesById(theirs.pictures) }}
        written={writtenIn(clock.language)}
        level={3}
      />
      <div className="dialog-actions">
        <button
          type="button"
          className="button"
          disabled={open.isBusy}
          onClick={() => void open.decide('theirs')}
        >
          Take theirs
        </button>
        <button
          type="button"
          className="button button-first"
          disabled={open.isBusy}
          onClick={() => void open.decide('mine')}
        >
          Keep what I wrote
        </button>
      </div>
    </section>
  );
}
