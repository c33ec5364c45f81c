import type { Picture } from '#domain/media/picture';
import { slidePath } from '#domain/stories/address';
import type { PublishedStory } from '#domain/stories/reading';
import { PageHead } from '../reader/page-head.tsx';
import type { Site } from '../reader/site.ts';
import { slideTitle } from './slide-words.ts';

type Props = { site: Site; story: PublishedStory; picture: Picture; number: number };

/** The head of a slide's own page: networks show its picture, search engines find the story. */
export const SlideHead = ({ site, story, picture, number }: Props) => (
  <PageHead
    site={site}
    title={slideTitle(story, { number, count: story.slides.length })}
    description={picture.caption || picture.alt || story.standfirst}
    path={story.path}
    sharedPath={slidePath(story.path, number)}
    picture={picture}
  />
);
