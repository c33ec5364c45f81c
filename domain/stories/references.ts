import type { Query } from '#db/client';
import { listLiveAmong } from '#db/published';
import { getFiles } from '../files/stored-files.ts';
import { getPictures } from '../media/pictures.ts';
import { storyPath } from './address.ts';
import type { Body } from './body.ts';
import { listFileIds, listRelatedIds, listTextPictures } from './body/uses.ts';
import type { TextReferences } from './reading.ts';

/** The pictures and files that stand in a text, and of the stories that it points to those that are live at `at`. */
export async function findReferences(query: Query, body: Body, at: number): Promise<TextReferences> {
  const pictures = await getPictures(
    query,
    listTextPictures(body).map(({ mediaId }) => mediaId),
  );
  const stories = await listLiveAmong(query, [...new Set(listRelatedIds(body))], at);
  return {
    pictures: Object.fromEntries(pictures),
    files: await getFiles(query, listFileIds(body)),
    stories: Object.fromEntries(
      stories.map(({ storyId, urlDay, urlSlug, headline }) => [
        storyId,
        { path: storyPath(urlDay ?? '', urlSlug), headline },
      ]),
    ),
  };
}
