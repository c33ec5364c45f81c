import { read } from '#db/client';
import { countBy } from '#db/live-counts';
import { findWriter, listWriters } from '#db/person-stories';
import type { Count } from '../archive/count.ts';
import { countEach } from '../archive/count-each.ts';
import { indexNames, type NameIndex } from '../archive/name-index.ts';
import type { Picture } from '../media/picture.ts';
import { getPictures } from '../media/pictures.ts';
import { personPath } from '../stories/address.ts';

const PEOPLE_MAX = 10_000;
const PAGE = 60;

export type ListedPerson = {
  path: string;
  name: string;
  title: string;
  picture: Picture | null;
  stories: Count;
};

/** A page of those who have live stories, from A to Z; `from` is the slug of its first. */
export async function readPeopleIndex(
  { from, language }: { from: string | null; language: string },
  at: number,
): Promise<NameIndex<ListedPerson>> {
  const index = indexNames(await listWriters(read(), PEOPLE_MAX, at), { from, language, limit: PAGE });
  const shown = index.groups.flatMap(({ entries }) => entries);
  const pictures = await getPictures(
    read(),
    shown.flatMap(({ pictureId }) => pictureId ?? []),
  );
  const storiesBy = await countEach(
    shown.map(({ id }) => id),
    (counted) => countBy(read(), counted, at),
  );
  const groups = index.groups.map(({ initial, entries }) => ({
    initial,
    entries: entries.map(({ id, slug, name, title, pictureId }) => ({
      path: personPath(slug),
      name,
      title,
      picture: pictures.get(pictureId ?? '') ?? null,
      stories: storiesBy(id),
    })),
  }));
  return { ...index, groups };
}

/** Whether a page of the index may begin with this slug. */
export const isWriterListed = async (slug: string, at: number): Promise<boolean> =>
  (await findWriter(read(), slug, at)) !== null;
