import { createHash } from 'node:crypto';
import type { CardFacts, CardShape } from './card-facts.ts';

/** To be raised with every change of how cards are drawn: networks fetch what has a new address. */
const DRAWING = 1;

const HASH_DIGITS = 16;

/** Two cards of one hash are the same picture. */
export const hashOfCard = (facts: CardFacts): string =>
  createHash('sha256')
    .update(JSON.stringify([DRAWING, facts]))
    .digest('hex')
    .slice(0, HASH_DIGITS);

export type CardName = { storyId: string; hash: string; shape: CardShape };

export const cardPath = ({ storyId, hash, shape }: CardName): string =>
  `/cards/${storyId}/${hash}/${shape}.jpg`;
