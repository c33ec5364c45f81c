import { write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { type Actor, can } from '../access.ts';

/** Makes every page that is kept an old one, so that the next reader of each is its first. */
export const turnEdition = (actor: Actor): Promise<void> =>
  write((tx) => {
    if (!can(actor, 'edit-settings')) throw new Error('A new edition was asked for by somebody who may not.');
    return raiseEdition(tx, { hard: false });
  });
