import { z } from 'zod';
import type { CardRow } from '#db/published';
import { libraryAlt, type Picture } from '../media/picture.ts';
import { storyPath } from './address.ts';
import { type Byline, bylineSchema } from './bylines.ts';
import { type Slide, slideSchema, type SocialPicture, socialPictureSchema } from './content.ts';
import type { StoryCard } from './reading.ts';

const namesSchema = z.array(z.string());
const bylinesSchema = z.array(bylineSchema);
const slidesSchema = z.array(slideSchema);

export const readNames = (json: unknown): string[] => namesSchema.parse(json);
export const readBylines = (json: unknown): Byline[] => bylinesSchema.parse(json);
export const readSlides = (json: unknown): Slide[] => slidesSchema.parse(json);
export const readPicture = (json: unknown): Slide | null => slideSchema.nullable().parse(json);
/** null: none was chosen. */
export const readRelated = (json: unknown): string[] => namesSchema.parse(json ?? []);
export const readSocialPicture = (json: unknown): SocialPicture | null =>
  socialPictureSchema.nullable().parse(json);

/** A row of the database as a card; `pictures` holds what stands for stories in lists, by media id. */
export function cardOf(row: CardRow, pictures: ReadonlyMap<string, Picture>): StoryCard {
  return {
    id: row.storyId,
    path: storyPath(row.urlDay ?? '', row.urlSlug),
    section: { id: row.sectionId, slug: row.sectionSlug, name: row.sectionName },
    kicker: row.kicker,
    headline: row.headline,
    standfirst: row.standfirst,
    trailText: row.trailText,
    bylines: readBylines(row.bylines),
    picture: pictureOf(readPicture(row.trailPicture), pictures),
    minutes: row.minutes,
    firstPublishedAt: row.firstPublishedAt,
    updatedAt: Math.max(row.startsAt, row.firstPublishedAt),
  };
}

/**
 * Slides as pictures: the library's sizes with the story's own words. Alt text that the story leaves empty is the
 * library's; caption and credit left empty stay so.
 */
export const picturesOf = (slides: Slide[], pictures: ReadonlyMap<string, Picture>): Picture[] =>
  slides.flatMap((slide) => pictureOf(slide, pictures) ?? []);

export function pictureOf(slide: Slide | null, pictures: ReadonlyMap<string, Picture>): Picture | null {
  const picture = slide && pictures.get(slide.mediaId);
  if (!slide || !picture) return null;
  const { alt, caption, credit } = slide;
  return { ...picture, alt: alt || libraryAlt(picture), caption, credit };
}
