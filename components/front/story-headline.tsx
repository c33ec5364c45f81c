import type { StoryCard } from '#domain/stories/reading';

type Props = { story: StoryCard; level: 'h2' | 'h3'; className: string };

/** The one link of a story in a list; it reaches over the whole card, picture and all. */
export function StoryHeadline({ story, level: Level, className }: Props) {
  return (
    <Level className={`headline ${className}`}>
      <a className="card-link" href={story.path}>
        {story.headline}
      </a>
    </Level>
  );
}
