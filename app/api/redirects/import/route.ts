import { z } from 'zod';
import { importRedirects } from '#domain/redirects/import-redirects';
import { IMPORT_BYTES_MAX, IMPORT_ROWS_MAX } from '#domain/redirects/redirect';
import { receiving } from '../../commands.ts';

const sentSchema = z.strictObject({
  csv: z.string().max(IMPORT_BYTES_MAX),
  leaveOut: z.int().min(0).max(IMPORT_ROWS_MAX),
});

export const POST = receiving(sentSchema, (actor, _, sent, at) => importRedirects(actor, sent, at));
