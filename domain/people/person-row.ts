import type { NewPerson, PersonRow } from '#db/people';
import { linksSchema, type Profile } from './profile.ts';

export const profileOf = (row: PersonRow): Profile => ({
  name: row.name,
  slug: row.slug,
  title: row.title,
  bio: row.bio,
  pictureId: row.pictureId,
  links: row.links === null ? [] : linksSchema.parse(row.links),
  accountId: row.accountId,
});

/** No links are null: db/people.ts asks for it. */
export const rowOf = ({ links, ...profile }: Profile): Omit<NewPerson, 'id'> => ({
  ...profile,
  links: links.length > 0 ? links : null,
});
