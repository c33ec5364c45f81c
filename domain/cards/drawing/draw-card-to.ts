import { writeDurably } from '../../media/durable-files.ts';
import { done, type Result } from '../../failure.ts';
import type { CardFacts } from '../card-facts.ts';
import type { CardFiles } from './canvas.ts';
import { drawCard } from './draw-card.ts';

/** Absolute paths: what it is drawn from, and the new file that it becomes. */
export type CardJob = { facts: CardFacts; files: CardFiles; to: string };

/** Draws a card into a file: on return every byte is on the disk. */
export async function drawCardTo({ facts, files, to }: CardJob): Promise<Result<null>> {
  await writeDurably(to, await drawCard(facts, files));
  return done(null);
}
