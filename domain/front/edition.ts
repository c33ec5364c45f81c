import { read } from '#db/client';
import { type Edition, findEdition } from '#db/edition';

export type { Edition } from '#db/edition';

/** A page reads the edition first and then everything else, so that its number is never newer than its text. */
export const readEdition = (): Promise<Edition> => findEdition(read());
