import { TOO_MANY_BYTES, UPLOAD_MAX_BYTES } from '#domain/media/limits';
import { replacePicture } from '#domain/media/replace-picture';
import { currentActor } from '../../../../(desk)/actor.ts';
import { signedOut } from '../../../answer.ts';
import { answering } from '../../../answering.ts';
import { answerUpload, receiveUpload, tooLarge } from '../../../receive-upload.ts';

type Params = { params: Promise<{ id: string }> };

/** Takes another file for a picture; `?edits=` says which state of it was seen. */
export const PUT = answering(async (request: Request, { params }: Params) => {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  const edits = Number(new URL(request.url).searchParams.get('edits'));
  const upload = await receiveUpload(request, UPLOAD_MAX_BYTES);
  if (upload === null) return tooLarge(TOO_MANY_BYTES);
  return answerUpload(
    await replacePicture(actor, { id: (await params).id, edits, ...upload }, Date.now()),
    200,
  );
});
