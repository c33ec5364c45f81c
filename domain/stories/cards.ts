import { z } from 'zod';
import type { CardRow } from '#db/published';
import { libraryAlt, type Picture } from '../media/picture.ts';
import { storyPath } from './address.ts';
import { type Slide, slideSchema } from './content.ts';
import type { StoryCard } from './reading.ts';

const namesSchema = z.array(z.string());
const slidesSchema = z.array(slideSchema);

export const readNames = (json: unknown): string[] => namesSchema.parse(json);
export const readSlides = (json: unknown): Slide[] => slidesSchema.parse(json);

/** A row of the database as a card; `pictures` holds what the lists' lead pictures need, by media id. */
export function cardOf(row: CardRow, pictures: ReadonlyMap<string, Picture>): StoryCard {
  const slides = readSlides(row.slides);
  const [lead] = picturesOf(slides, pictures);
  return {
    id: row.storyId,
    path: storyPath(row.urlDay ?? '', row.urlSlug),
    section: { id: row.sectionId, slug: row.sectionSlug, name: row.sectionName },
    kicker: row.kicker,
    headline: row.headline,
    standfirst: row.standfirst,
    trailText: row.trailText,
    bylines: readNames(row.bylines),
    picture: lead ?? null,
    slideCount: slides.length,
    minutes: row.minutes,
    firstPublishedAt: row.firstPublishedAt,
    updatedAt: Math.max(row.startsAt, row.firstPublishedAt),
  };
}

/**
 * Slides as pictures: the library's sizes with the story's own words. Alt text that the story leaves empty is the
 * library's; caption and credit left empty stay so.
 */
export function picturesOf(slides: Slide[], pictures: ReadonlyMap<string, Picture>): Picture[] {
  return slides.flatMap(({ mediaId, alt, caption, credit }) => {
    const picture = pictures.get(mediaId);
    return picture ? [{ ...picture, alt: alt || libraryAlt(picture), caption, credit }] : [];
  });
}
