import type { Picture } from '#domain/media/picture';
import { slidePath } from '#domain/stories/address';
import type { PublishedStory } from '#domain/stories/reading';
import { PageHead } from '../reader/page-head.tsx';
import type { Site } from '../reader/site.ts';
import { describeText } from './describe-text.ts';
import { slideImage } from './share-images.ts';
import { slideDataOf } from './slide-data.ts';
import { slideTitle } from './slide-words.ts';
import { storyPreview } from './story-preview.ts';

type Props = { site: Site; story: PublishedStory; picture: Picture; number: number };

/** The head of a slide's own page: networks show its picture, search engines find the story. */
export function SlideHead({ site, story, picture, number }: Props) {
  const { section, path } = story;
  const image = slideImage(story, number, site);
  return (
    <PageHead
      site={site}
      title={slideTitle(story, { number, count: story.slides.length })}
      description={picture.caption || picture.alt || describeText(story)}
      path={path}
      shared={{ ...storyPreview(story), path: slidePath(path, number), image }}
      feed={{ path: `/${section.slug}`, title: `${site.name}: ${section.name}` }}
      crumbs={[{ path: `/${section.slug}`, name: section.name }]}
      things={[slideDataOf(picture, story, site)]}
    />
  );
}
