import { mkdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { environment } from '#lib/environment';
import { newId } from '#lib/id';
import { syncDirectory } from '../media/durable-files.ts';
import { renditionFile } from '../media/media-files.ts';
import { unlessMissing } from '../media/missing-files.ts';
import { runCardJob } from '../media/picture-workers.ts';
import type { CardName } from './card-address.ts';
import type { CardFacts, DrawnPicture } from './card-facts.ts';

/** Where cards lie: cards/<first two of the story's id>/<its id>/<hash>-<shape>.jpg; what is being drawn: cards/incoming. */
export const cardsDirectory = () => join(environment().dataDir, 'cards');
export const incomingDirectory = () => join(cardsDirectory(), 'incoming');
export const storyDirectory = (storyId: string) => join(cardsDirectory(), storyId.slice(0, 2), storyId);
export const cardFileName = ({ hash, shape }: Omit<CardName, 'storyId'>): string => `${hash}-${shape}.jpg`;
export const cardFile = (name: CardName): string => join(storyDirectory(name.storyId), cardFileName(name));

/** How many bytes a drawn card has; null where it is not drawn, or no more. */
export const cardBytes = async (name: CardName): Promise<number | null> =>
  (await unlessMissing(stat(cardFile(name))))?.size ?? null;

/** What the database and the pictures of the newsroom need more than cards do. */
const ROOM_MIN_BYTES = 1e9;

/** Whether the disk has room for cards that strangers ask for. */
export async function isRoomForCards(roomMin = ROOM_MIN_BYTES): Promise<boolean> {
  const { bavail, bsize } = await statfs(environment().dataDir);
  return bavail * bsize >= roomMin;
}

/** Draws a card into its place, whole or not at all. */
export async function storeCard(name: CardName, facts: CardFacts): Promise<void> {
  const directory = storyDirectory(name.storyId);
  await drawAside(facts, async (drawn) => {
    const moveIn = async (): Promise<true> => {
      await mkdir(directory, { recursive: true });
      await rename(drawn, cardFile(name));
      return true;
    };
    // Once more: a folder that has nothing in it yet may be swept away.
    if (!(await unlessMissing(moveIn()))) await moveIn();
  });
  for (const path of [directory, dirname(directory), cardsDirectory()]) await syncDirectory(path);
}

/** Draws a card in a file that is gone afterwards; `take` has it meanwhile. */
export async function drawAside<T>(facts: CardFacts, take: (drawn: string) => Promise<T>): Promise<T> {
  const to = join(incomingDirectory(), `${newId()}.jpg`);
  await mkdir(incomingDirectory(), { recursive: true });
  try {
    const drawn = await runCardJob({ facts, files: filesOf(facts), to });
    if (!drawn.ok) throw new Error(`A card could not be drawn: ${drawn.failure.message}`);
    return await take(to);
  } finally {
    await rm(to, { force: true });
  }
}

/** JPEG for photographs; of a logo the type that may be transparent. */
const filesOf = (facts: CardFacts) => ({
  picture: facts.picture && fileOf(facts.picture, 'jpg'),
  logo: facts.kind === 'crop' ? null : facts.wordmark.logo && fileOf(facts.wordmark.logo, 'webp'),
});

const fileOf = ({ id, version, width }: DrawnPicture, type: 'jpg' | 'webp'): string =>
  renditionFile({ id, version, width, type });
