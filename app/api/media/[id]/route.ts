import { z } from 'zod';
import { deletePicture } from '#domain/media/delete-picture';
import { pictureWordsSchema } from '#domain/media/picture-words';
import { savePicture } from '#domain/media/save-picture';
import { receiving } from '../../commands.ts';

type Which = { id: string };

const edits = z.int().min(1);
const sentSchema = z.strictObject({ edits, words: pictureWordsSchema });
const editsSchema = z.strictObject({ edits });

export const PUT = receiving(sentSchema, (actor, { id }: Which, sent, at) =>
  savePicture(actor, { id, ...sent }, at),
);

export const DELETE = receiving(editsSchema, (actor, { id }: Which, sent, at) =>
  deletePicture(actor, { id, ...sent }, at),
);
