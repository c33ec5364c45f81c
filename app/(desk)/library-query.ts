import { z } from 'zod';
import { LIBRARY_FILTERS } from '#domain/media/list-library';

const text = z.string().trim().max(200).catch('');

/** What an address asks of the library; what it does not understand asks for nothing. */
export const libraryQuery = z
  .object({
    filter: z.enum(LIBRARY_FILTERS).nullable().catch(null),
    q: text,
    before: text.transform((cursor) => cursor || null),
  })
  .transform(({ filter, q, before }) => ({ filter, search: q, before }));
