import { z } from 'zod';
import { deletePicture } from '#domain/media/delete-picture';
import { pictureWordsSchema } from '#domain/media/picture-words';
import { savePicture } from '#domain/media/save-picture';
import { currentActor } from '../../../(desk)/actor.ts';
import { answer, signedOut } from '../../answer.ts';
import { answering } from '../../answering.ts';
import { receiveJson } from '../../receive.ts';

type Params = { params: Promise<{ id: string }> };

const edits = z.int().min(1);
const sentSchema = z.strictObject({ edits, words: pictureWordsSchema });
const editsSchema = z.strictObject({ edits });

export const PUT = answering(async (request: Request, { params }: Params) => {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  const sent = await receiveJson(request, sentSchema);
  if (!sent.ok) return answer(sent);
  return answer(await savePicture(actor, { id: (await params).id, ...sent.value }, Date.now()));
});

export const DELETE = answering(async (request: Request, { params }: Params) => {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  const sent = await receiveJson(request, editsSchema);
  if (!sent.ok) return answer(sent);
  return answer(await deletePicture(actor, { id: (await params).id, ...sent.value }, Date.now()));
});
