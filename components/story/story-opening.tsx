import type { ReactNode } from 'react';
import type { PublishedStory } from '#domain/stories/reading';
import { leadingSize } from '../front/long-headline.ts';

type Props = {
  story: PublishedStory;
  /** What is to be known before the headline is read. */
  notice?: ReactNode;
};

/** Section, kicker, headline, standfirst. */
export function StoryOpening({ story, notice }: Props) {
  return (
    <header className="story-opening">
      {notice}
      <p className="kicker flex flex-wrap gap-x-3">
        <a className="more-link text-ink" href={`/${story.section.slug}`}>
          {story.section.name}
        </a>
        {story.kicker && <span>{story.kicker}</span>}
      </p>
      <h1 className={`headline ${leadingSize(story.headline, 'text-story')} tracking-tightest`}>
        {story.headline}
      </h1>
      {story.standfirst && <p className="standfirst">{story.standfirst}</p>}
    </header>
  );
}
