import type { FoundStory } from '#domain/search/found';
import { dateOf, machineTimeOf } from '../reader/newsroom-time.ts';
import { ResponsivePicture } from '../reader/responsive-picture.tsx';
import type { Site } from '../reader/site.ts';
import { MarkedText } from './marked-text.tsx';

/** What was found, with the words that were looked for marked. */
export function FoundStories({ site, stories }: { site: Site; stories: readonly FoundStory[] }) {
  return (
    <ol className="found-stories">
      {stories.map(({ card, headline, excerpt }) => (
        <li key={card.id} className="card">
          <p className="meta">
            <span>{card.section.name}</span>
            <time dateTime={machineTimeOf(card.firstPublishedAt)}>{dateOf(card.firstPublishedAt, site)}</time>
          </p>
          <h2 className="headline text-item">
            <a className="card-link" href={card.path}>
              <MarkedText pieces={headline} />
            </a>
          </h2>
          {excerpt.length > 0 && (
            <p className="trail" dir="auto">
              <MarkedText pieces={excerpt} />
            </p>
          )}
          {card.picture && (
            <ResponsivePicture
              picture={card.picture}
              sizes="6rem"
              decorative
              cropped
              className="found-picture"
            />
          )}
        </li>
      ))}
    </ol>
  );
}
