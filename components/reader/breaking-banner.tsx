import type { StoryCard } from '#domain/stories/reading';

export type BreakingStory = Pick<StoryCard, 'id' | 'path' | 'headline'>;

/** Over every page until its hour is over: the word, and where to read. Nothing where nothing is breaking. */
export function BreakingBanner({ stories }: { stories: readonly BreakingStory[] }) {
  if (stories.length === 0) return null;
  return (
    <aside className="breaking" aria-label="Breaking news">
      <ul>
        {stories.map(({ id, path, headline }) => (
          <li key={id} className="card">
            <div className="page">
              <b>Breaking</b>{' '}
              <a className="card-link headline" href={path}>
                <bdi>{headline}</bdi>
              </a>
            </div>
          </li>
        ))}
      </ul>
    </aside>
  );
}
