import type { Query } from '#db/client';
import { listLiveAmong } from '#db/published';
import { getFiles } from '../files/stored-files.ts';
import type { Picture } from '../media/picture.ts';
import { storyPath } from './address.ts';
import type { Body } from './body.ts';
import { listFileIds, listRelatedIds, listTextPictures } from './body/uses.ts';
import type { TextReferences } from './reading.ts';

/**
 * The pictures and files that stand in a text, and of the stories that it points to those that are live at `at`.
 * @param pictures those that the story shows, by media id: who asks has them already
 */
export async function findReferences(
  query: Query,
  { body, pictures }: { body: Body; pictures: ReadonlyMap<string, Picture> },
  at: number,
): Promise<TextReferences> {
  const stories = await listLiveAmong(query, [...new Set(listRelatedIds(body))], at);
  return {
    pictures: Object.fromEntries(
      listTextPictures(body).flatMap(({ mediaId }) => {
        const picture = pictures.get(mediaId);
        return picture ? [[mediaId, picture]] : [];
      }),
    ),
    files: await getFiles(query, listFileIds(body)),
    stories: Object.fromEntries(
      stories.map(({ storyId, urlDay, urlSlug, headline }) => [
        storyId,
        { path: storyPath(urlDay ?? '', urlSlug), headline },
      ]),
    ),
  };
}
