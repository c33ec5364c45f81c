import { rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isTaken } from '../media/media-files.ts';
import { listNames, listOldNames, listPrefixes } from '../media/old-files.ts';
import { unlessMissing } from '../media/missing-files.ts';
import { hashOfCard } from './card-address.ts';
import { cardFacts, type CardPaper, type CardStory, readShape } from './card-facts.ts';
import { cardFileName, cardsDirectory, incomingDirectory, storyDirectory } from './card-files.ts';
import { listCardStories, readCardPaper } from './card-stories.ts';

const HOUR = 60 * 60_000;
/** Somebody may be reading it, or have just drawn it. */
const STALE = HOUR;
/** After that a card is drawn anew when somebody asks: what nobody asks for takes no room for ever. */
const KEPT_FOR = 60 * 24 * HOUR;
const ASKED_AT_ONCE = 100;
/** All cards together: some 20,000. A crawler that asks for every card of an archive fills no disk. */
const KEPT_BYTES = 2e9;

/**
 * Takes away cards that are no longer true (another text, picture, year or name of the paper), those of stories that readers
 * do not have, what a killed process left, and the oldest of what is more than `keptBytes`. Returns how many were removed.
 */
export async function sweepCards(at: number, keptBytes = KEPT_BYTES): Promise<number> {
  let removed = 0;
  const remove = async (paths: string[]): Promise<void> => {
    for (const path of paths) await rm(path, { force: true });
    removed += paths.length;
  };
  const left = await listOldNames(incomingDirectory(), at - STALE);
  await remove(left.map((name) => join(incomingDirectory(), name)));
  const paper = await readCardPaper();
  for (const prefix of await listPrefixes(cardsDirectory())) {
    const ids = await listNames(join(cardsDirectory(), prefix));
    for (let from = 0; from < ids.length; from += ASKED_AT_ONCE) {
      const some = ids.slice(from, from + ASKED_AT_ONCE);
      await remove(await listUntrue(some, paper, at));
      for (const id of some) await removeEmpty(storyDirectory(id));
    }
  }
  await remove(await listOver(keptBytes));
  return removed;
}

/** Nothing that was drawn meanwhile goes with it. */
async function removeEmpty(directory: string): Promise<void> {
  await unlessMissing(rmdir(directory)).catch((error: unknown) => {
    if (!isTaken(error)) throw error;
  });
}

/** The oldest of the cards, as many as have to go for so many bytes to be left. */
async function listOver(keptBytes: number): Promise<string[]> {
  const cards: { path: string; bytes: number; writtenAt: number }[] = [];
  for (const prefix of await listPrefixes(cardsDirectory()))
    for (const id of await listNames(join(cardsDirectory(), prefix)))
      for (const name of await listNames(storyDirectory(id))) {
        const path = join(storyDirectory(id), name);
        const entry = await unlessMissing(stat(path));
        if (entry) cards.push({ path, bytes: entry.size, writtenAt: entry.mtimeMs });
      }
  let left = cards.reduce((sum, { bytes }) => sum + bytes, 0);
  const over: string[] = [];
  for (const { path, bytes } of cards.toSorted((one, other) => one.writtenAt - other.writtenAt)) {
    if (left <= keptBytes) break;
    over.push(path);
    left -= bytes;
  }
  return over;
}

async function listUntrue(ids: string[], paper: CardPaper, at: number): Promise<string[]> {
  const stories = new Map((await listCardStories(ids, at)).map((story) => [story.id, story]));
  const paths: string[] = [];
  for (const id of ids) {
    const directory = storyDirectory(id);
    const [old, ancient] = [
      await listOldNames(directory, at - STALE),
      new Set(await listOldNames(directory, at - KEPT_FOR)),
    ];
    const story = stories.get(id);
    const untrue = old.filter((name) => ancient.has(name) || !story || !isTrue(name, { story, paper }, at));
    paths.push(...untrue.map((name) => join(directory, name)));
  }
  return paths;
}

/** Whether a card of this name would be drawn today. */
function isTrue(name: string, { story, paper }: { story: CardStory; paper: CardPaper }, at: number): boolean {
  const [, hash = '', written = ''] = /^([0-9a-f]+)-(.+)\.jpg$/.exec(name) ?? [];
  const shape = readShape(written);
  const facts = shape && cardFacts(story, { shape, paper }, at);
  return (
    facts !== null &&
    cardFileName({ hash: hashOfCard(facts), shape: shape ?? 'wide' }) === `${hash}-${written}.jpg`
  );
}
