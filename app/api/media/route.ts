import { listLibrary } from '#domain/media/list-library';
import { TOO_MANY_BYTES, UPLOAD_MAX_BYTES } from '#domain/media/limits';
import { storePicture } from '#domain/media/store-picture';
import { currentActor } from '../../(desk)/actor.ts';
import { libraryQuery } from '../../(desk)/library-query.ts';
import { answer, signedOut } from '../answer.ts';
import { answering } from '../answering.ts';
import { answerUpload, receiveUpload, tooLarge } from '../receive-upload.ts';

/** A page of the library. */
export const GET = answering(async (request: Request) => {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  const asked = libraryQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  return answer(await listLibrary(actor, asked, Date.now()));
});

/** Takes one picture. */
export const POST = answering(async (request: Request) => {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  const upload = await receiveUpload(request, UPLOAD_MAX_BYTES);
  if (upload === null) return tooLarge(TOO_MANY_BYTES);
  const stored = await storePicture(actor, upload, Date.now());
  return answerUpload(stored, stored.ok && stored.value.known ? 200 : 201);
});
