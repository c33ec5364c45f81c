import { FILE_MAX_BYTES } from '#domain/files/file';
import { storeFile, TOO_LARGE } from '#domain/files/store-file';
import { currentActor } from '../../(desk)/actor.ts';
import { signedOut } from '../answer.ts';
import { answering } from '../answering.ts';
import { answerUpload, receiveUpload, tooLarge } from '../receive-upload.ts';

/** Takes one file for a text. */
export const POST = answering(async (request: Request) => {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  const upload = await receiveUpload(request, FILE_MAX_BYTES);
  if (upload === null) return tooLarge(TOO_LARGE);
  return answerUpload(await storeFile(actor, upload, Date.now()), 201);
});
