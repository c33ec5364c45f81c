import { getDeskFile } from '#domain/files/find-file';
import { asking } from '../../commands.ts';

/** What a file in a text is called, its kind and its size. */
export const GET = asking((actor, { id }: { id: string }) => getDeskFile(actor, id));
