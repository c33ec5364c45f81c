import type { StoryCard } from '#domain/stories/reading';
import { lettersOf } from './letters.ts';

/** What was read most, the most read first. */
export type MostReadStories = { day: readonly StoryCard[]; week: readonly StoryCard[] };

/** So many are looked at; a sixth is read by nobody. */
const SHOWN = 5;

/** What others read, in two spans of time; nothing where nobody has read anything. */
export function MostRead({ stories: { day, week } }: { stories: MostReadStories }) {
  const lists = [
    { id: 'most-read-day', span: 'In 24 hours', stories: day.slice(0, SHOWN) },
    { id: 'most-read-week', span: 'In seven days', stories: week.slice(0, SHOWN) },
  ].filter((list) => list.stories.length > 0);
  if (lists.length === 0) return null;
  return (
    <section aria-labelledby="most-read" className="front-band most-read">
      <h2 id="most-read" className="section-name">
        Most read
      </h2>
      {lists.map((list) => (
        <div key={list.id}>
          <h3 id={list.id} className="label">
            {list.span}
          </h3>
          <ol aria-labelledby={list.id}>
            {list.stories.map(({ id, path, headline, kicker }) => (
              <li key={id} className="card">
                {kicker && <p className="kicker">{kicker}</p>}
                <p className={`headline text-item${lettersOf(headline).loose}`}>
                  <a className="card-link" href={path} dir={lettersOf(headline).dir}>
                    {headline}
                  </a>
                </p>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
