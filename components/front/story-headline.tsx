import type { StoryCard } from '#domain/stories/reading';
import { lettersOf } from './letters.ts';

type Props = { story: StoryCard; level: 'h2' | 'h3'; className: string };

/** The one link of a story in a list; it reaches over the whole card, picture and all. */
export function StoryHeadline({ story, level: Level, className }: Props) {
  const { dir, loose } = lettersOf(story.headline);
  return (
    <Level className={`headline ${className}${loose}`}>
      <a className="card-link" href={story.path} dir={dir}>
        {story.headline}
      </a>
    </Level>
  );
}
