import { leadingNames } from '#domain/stories/bylines';
import { shortPath } from '#domain/stories/address';
import type { PublishedStory } from '#domain/stories/reading';
import { PageHead } from '../reader/page-head.tsx';
import type { Site } from '../reader/site.ts';
import { describeText } from './describe-text.ts';
import { newsArticleOf } from './news-article.ts';
import { squareImage, storyImage } from './share-images.ts';
import { storyPreview } from './story-preview.ts';

/** The head of a story's page. */
export function StoryHead({ site, story }: { site: Site; story: PublishedStory }) {
  const { section, headline, socialHeadline, path } = story;
  const names = leadingNames(story.bylines);
  const square = squareImage(story, site);
  return (
    <>
      <PageHead
        site={site}
        title={headline}
        description={describeText(story)}
        path={path}
        shared={{
          ...storyPreview(story),
          title: socialHeadline || headline,
          image: storyImage(story, site),
          otherImages: square ? [square] : [],
        }}
        feed={{ path: `/${section.slug}`, title: `${site.name}: ${section.name}` }}
        crumbs={[{ path: `/${section.slug}`, name: section.name }]}
        things={[newsArticleOf(story, site)]}
      />
      {names.length > 0 && <meta name="author" content={names.join(', ')} />}
      <link rel="shortlink" href={site.origin + shortPath(story.id)} />
      <EmbedLinks address={site.origin + path} origin={site.origin} />
    </>
  );
}

/** Where programs that embed a story find its card. Whole addresses: they ask from elsewhere. */
function EmbedLinks({ address, origin }: { address: string; origin: string }) {
  const place = `${origin}/oembed?url=${encodeURIComponent(address)}&format=`;
  return (
    <>
      <link rel="alternate" type="application/json+oembed" href={`${place}json`} />
      <link rel="alternate" type="text/xml+oembed" href={`${place}xml`} />
    </>
  );
}
