import { type CardName, cardPath, hashOfCard } from './card-address.ts';
import { cardFacts, type CardFacts, readShape } from './card-facts.ts';
import { cardBytes, cardFile, isRoomForCards, storeCard } from './card-files.ts';
import { findCardStory, readCardPaper } from './card-stories.ts';

/** As a URL gives it: nothing is believed yet. */
export type CardAddress = { storyId: string; hash: string; shape: string };

/** A card of a live story under its present address: drawn, or yet to be drawn. */
export type FoundCard =
  | { kind: 'drawn'; file: string; bytes: number }
  | { kind: 'moved'; to: string }
  /** `draw` begins, or joins who draws it; null while too many wait, or where the disk is nearly full. */
  | { kind: 'undrawn'; draw: () => Promise<void> | null };

/**
 * A card of a story that readers have at `at`; null for everything else, before its hour and after its withdrawal as for
 * what does not exist. An address that the card had before, of a text or a year that is over, leads to the present one.
 */
export async function findPublicCard(
  { storyId, hash, shape: written }: CardAddress,
  at: number,
  roomMin?: number,
): Promise<FoundCard | null> {
  const shape = readShape(written);
  const story = shape && (await findCardStory(storyId, at));
  const facts = story && cardFacts(story, { shape, paper: await readCardPaper() }, at);
  if (!shape || !facts) return null;
  const name = { storyId, hash: hashOfCard(facts), shape };
  if (hash !== name.hash) return { kind: 'moved', to: cardPath(name) };
  const bytes = await cardBytes(name);
  if (bytes !== null) return { kind: 'drawn', file: cardFile(name), bytes };
  const isRoom = await isRoomForCards(roomMin);
  return { kind: 'undrawn', draw: () => (isRoom ? drawPublicCard(name, facts) : null) };
}

/** So many cards may be asked for at once that are not drawn yet; more are a flood. */
const WAITING_MAX = 20;

const KEY = Symbol.for('stringer.cards');
type Drawings = Map<string, Promise<void>>;
const slots = globalThis as typeof globalThis & { [KEY]?: { drawing: Drawings; failed: Drawings } };
const { drawing, failed } = (slots[KEY] ??= { drawing: new Map(), failed: new Map() });

/** For so long a card that failed is not tried again, however many ask for it. */
const FAILED_FOR_MS = 60_000;

/** Draws a card, once for all who ask meanwhile. Null, and nothing begun, while too many wait already. */
export function drawPublicCard(name: CardName, facts: CardFacts): Promise<void> | null {
  const key = cardFile(name);
  const running = drawing.get(key) ?? failed.get(key);
  if (running) return running;
  if (drawing.size >= WAITING_MAX) return null;
  const drawn = storeCard(name, facts)
    .catch((error: unknown) => {
      failed.set(key, drawn);
      setTimeout(() => failed.delete(key), FAILED_FOR_MS).unref();
      throw error;
    })
    .finally(() => drawing.delete(key));
  drawing.set(key, drawn);
  return drawn;
}
