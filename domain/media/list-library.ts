import { read } from '#db/client';
import { listLatestMedia } from '#db/media';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, type Result } from '../failure.ts';
import type { Picture } from './picture.ts';
import { pictureOf } from './pictures.ts';

/** A picture of the library with the name of the file that was sent. */
export type LibraryPicture = Picture & { name: string };

/** The pictures sent last, newest first. */
export async function listLibrary(actor: Actor, limit: number): Promise<Result<LibraryPicture[]>> {
  if (!can(actor, 'read-desk')) return notAllowed('see the pictures');
  const rows = await listLatestMedia(read(), limit);
  return done(rows.map((row) => ({ ...pictureOf(row), name: row.name })));
}
