import { read } from '#db/client';
import { type CardStoryRow, listLiveForCards } from '#db/cards';
import type { Picture } from '../media/picture.ts';
import { getPictures } from '../media/pictures.ts';
import { readSettings } from '../settings/read-settings.ts';
import { findSitePictures } from '../settings/site-pictures.ts';
import { pictureOf, readPicture, readSlides, readSocialPicture } from '../stories/cards.ts';
import { shownPictures } from '../stories/used-pictures.ts';
import type { CardPaper, CardStory } from './card-facts.ts';

/** Of these stories those that readers have at `at`, as their cards show them. */
export async function listCardStories(storyIds: string[], at: number): Promise<CardStory[]> {
  const rows = (await listLiveForCards(read(), storyIds, at)).map(parsed);
  const shown = rows.flatMap(({ around, trail }) => [trail, around.socialPicture, ...around.slides]);
  const pictures = await getPictures(
    read(),
    shown.flatMap((one) => one?.mediaId ?? []),
  );
  return rows.map((row) => cardStoryOf(row, pictures));
}

export async function findCardStory(storyId: string, at: number): Promise<CardStory | null> {
  const [story] = await listCardStories([storyId], at);
  return story ?? null;
}

const parsed = (row: CardStoryRow) => ({
  row,
  trail: readPicture(row.trailPicture),
  around: {
    leadPicture: readPicture(row.leadPicture),
    slides: readSlides(row.slides),
    socialPicture: readSocialPicture(row.socialPicture),
  },
});

function cardStoryOf(
  { row, trail, around }: ReturnType<typeof parsed>,
  pictures: ReadonlyMap<string, Picture>,
): CardStory {
  const { id, kicker, headline, socialHeadline, firstPublishedAt } = row;
  const picture = pictureOf(trail, pictures);
  const { socialPicture, slides } = shownPictures(around, pictures, picture);
  return { id, kicker, headline, socialHeadline, firstPublishedAt, picture, socialPicture, slides };
}

/** The paper as its cards name it. */
export async function readCardPaper(): Promise<CardPaper> {
  const settings = await readSettings();
  const { logo } = await findSitePictures(settings);
  return { name: settings.name, timeZone: settings.timeZone, logo };
}
