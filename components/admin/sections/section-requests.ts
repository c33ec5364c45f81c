import { z } from 'zod';
import type { SectionWords } from '#domain/sections/section-words';
import { type Change, type ChangeAnswer, sendChange } from '../send-change.ts';

/** A section as somebody else left it meanwhile. */
export type TheirSection = { edits: number; words: SectionWords };
export type SectionAnswer = ChangeAnswer<unknown, TheirSection>;

type Named = { id: string; edits: number };

const theirs: z.ZodType<TheirSection> = z.object({
  edits: z.number(),
  words: z.object({ name: z.string(), slug: z.string(), form: z.enum(['news', 'features']) }),
});
const value = z.object({ edits: z.number() });

const send = (
  change: Pick<Change<unknown, TheirSection>, 'method' | 'path' | 'body'>,
): Promise<SectionAnswer> => sendChange({ ...change, value, theirs });

export const sendNewSection = (words: SectionWords) =>
  send({ method: 'POST', path: '/api/sections', body: { words } });

export const sendSection = ({ id, edits }: Named, words: SectionWords) =>
  send({ method: 'PUT', path: `/api/sections/${id}`, body: { edits, words } });

export const sendRetirement = ({ id, edits }: Named, isRetired: boolean) =>
  send({ method: isRetired ? 'PUT' : 'DELETE', path: `/api/sections/${id}/retired`, body: { edits } });
