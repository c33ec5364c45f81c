import type { ImageObject } from 'schema-dts';
import type { Picture } from '#domain/media/picture';
import type { PublishedStory } from '#domain/stories/reading';
import { imageOf } from '../reader/graph.ts';
import { pictureImage } from '../reader/share-image.ts';
import type { Site } from '../reader/site.ts';

/** What a search for pictures reads of a slide: whose it is, what it shows and which story it belongs to. */
export function slideDataOf(picture: Picture, story: PublishedStory, site: Site): ImageObject {
  const { caption, credit } = picture;
  const image = pictureImage(picture);
  return {
    ...imageOf(site, image),
    contentUrl: site.origin + image.path,
    representativeOfPage: true,
    ...(caption && { caption }),
    ...(credit && { creditText: credit }),
    isPartOf: { '@type': 'NewsArticle', url: site.origin + story.path, headline: story.headline },
  };
}
