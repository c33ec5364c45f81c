import { cardPath, hashOfCard } from '#domain/cards/card-address';
import { cardFacts, type CardShape, CROP_SHAPES, STORY_SHAPES } from '#domain/cards/card-facts';
import { cardSize } from '#domain/cards/card-size';
import type { PublishedStory } from '#domain/stories/reading';
import type { ShareImage } from '../reader/share-image.ts';
import type { Site } from '../reader/site.ts';

/** What stands for a story where it is passed on: the wide card. */
export const storyImage = (story: PublishedStory, site: Site): ShareImage | null =>
  cardImage(story, 'wide', site);

/** The same for networks that show it square. */
export const squareImage = (story: PublishedStory, site: Site): ShareImage | null =>
  cardImage(story, 'square', site);

/** What stands for one of its slides; the first is 1. Null where there is no such slide. */
export const slideImage = (story: PublishedStory, number: number, site: Site): ShareImage | null =>
  cardImage(story, `slide-${number}`, site);

/** The shapes that search engines choose from: the picture in 16:9, 4:3 and 1:1, without one the cards. */
export function storyCrops(story: PublishedStory, site: Site): ShareImage[] {
  const crops = CROP_SHAPES.flatMap((shape) => cardImage(story, shape, site) ?? []);
  return crops.length > 0 ? crops : STORY_SHAPES.flatMap((shape) => cardImage(story, shape, site) ?? []);
}

/** A card as it is when the page is made: its address changes with whatever is drawn (docs/decisions/0112). */
function cardImage(story: PublishedStory, shape: CardShape, site: Site): ShareImage | null {
  const facts = cardFacts(story, { shape, paper: site }, site.at);
  if (facts === null) return null;
  const path = cardPath({ storyId: story.id, hash: hashOfCard(facts), shape });
  return { path, ...cardSize(facts), alt: altOf(story, shape), type: 'image/jpeg' };
}

/** What is seen on a card: its headline is told beside it. */
function altOf(
  { slides, socialPicture, headline, socialHeadline }: PublishedStory,
  shape: CardShape,
): string {
  const slide = shape.startsWith('slide-') ? slides[Number(shape.slice('slide-'.length)) - 1] : undefined;
  return (slide ?? socialPicture)?.alt || socialHeadline || headline;
}
