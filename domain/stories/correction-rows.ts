import { z } from 'zod';
import type { CorrectionRow } from '#db/corrections';
import { CORRECTION_KINDS, CORRECTION_PLACES } from './public-note.ts';
import type { Correction } from './reading.ts';

const kindSchema = z.enum(CORRECTION_KINDS);
const placeSchema = z.enum(CORRECTION_PLACES);

/** A row of the database as readers' pages know it: without who made it. */
export const readCorrection = ({ id, kind, place, words, publishedAt }: CorrectionRow): Correction => ({
  id,
  kind: kindSchema.parse(kind),
  place: placeSchema.parse(place),
  words,
  publishedAt,
});
