import type { ReactNode } from 'react';
import type { Picture } from '#domain/media/picture';
import type { PageHistory } from '#domain/pages/desk-pages';
import { writtenIn } from '#lib/written-in';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { PageChanges } from './page-changes.tsx';
import { RestorePageText } from './restore-page-text.tsx';

type PageHistoryListProps = {
  history: PageHistory;
  pictures: Readonly<Record<string, Picture>>;
  now: number;
  clock: NewsroomClock;
};

/** The texts of a page, the newest first, each with what changed in it. */
export function PageHistoryList({ history, pictures, now, clock }: PageHistoryListProps): ReactNode {
  const { page, texts } = history;
  return (
    <ol className="history-list">
      {texts.map((text, place) => {
        const moment = momentWords(text.savedAt, now, clock);
        const before = texts[place + 1];
        return (
          <li key={text.id} className="page-text">
            <p className="history-name">
              <span>
                {moment} by <bdi>{text.savedBy}</bdi>
              </span>
              {place === 0 && <b>Newest</b>}
              {text.isPublic && <b>Readers have it</b>}
            </p>
            <div className="history-actions">
              <a
                className="button"
                href={`/admin/pages/${page.id}/preview?text=${text.id}`}
                target="_blank"
                rel="noreferrer"
              >
                Look at it<span className="sr-only"> as of {moment}</span>
              </a>
              {place > 0 && <RestorePageText page={page} text={{ id: text.id, moment }} />}
            </div>
            {before && (
              <details>
                <summary>What changed</summary>
                <PageChanges
                  from={before}
                  to={text}
                  pictures={pictures}
                  written={writtenIn(clock.language)}
                  level={2}
                />
              </details>
            )}
          </li>
        );
      })}
    </ol>
  );
}
