import type { Edition } from '#domain/front/edition';
import type { Finished } from './finished.ts';

/** What a page is true of: the edition it was rendered under, and from when until when (ms UTC). */
export type Validity = { edition: number; from: number; until: number };

/** A reader's page as the door keeps it. */
export type Page = Finished &
  Validity & {
    /** The story whose page it is; undefined for any other. */
    story?: string | undefined;
  };

export const isFresh = (page: Validity, edition: Edition, now: number): boolean =>
  page.edition === edition.number && isTimely(page, now);

/** The clock alone: a page outside its span shows what is not yet, or no longer, to be seen. */
export const isTimely = (page: Validity, now: number): boolean => now >= page.from && now < page.until;
