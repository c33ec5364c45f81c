import { z } from 'zod';
import { writerOf } from '../writer.ts';

/** The page that an address names. */
export type WhichPage = { id: string };

/** How often it had been changed when it was opened. */
export const editsSchema = z.strictObject({ edits: z.int().min(1) });

/** What an open editor sends is in the name of whoever opened it. */
export const writer = { sender: (request: Request) => writerOf(request) };
