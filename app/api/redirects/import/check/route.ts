import { z } from 'zod';
import { checkImport } from '#domain/redirects/import-redirects';
import { IMPORT_BYTES_MAX } from '#domain/redirects/redirect';
import { receiving } from '../../../commands.ts';

const sentSchema = z.strictObject({ csv: z.string().max(IMPORT_BYTES_MAX) });

/** What the file would change; nothing is stored. */
export const POST = receiving(sentSchema, (actor, _, sent, at) => checkImport(actor, sent, at));
