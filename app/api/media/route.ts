import type { Failure } from '#domain/failure';
import { TOO_MANY_BYTES, UPLOAD_MAX_BYTES } from '#domain/media/limits';
import { storePicture } from '#domain/media/store-picture';
import { readBody } from '#lib/read-body';
import { currentActor } from '../../(desk)/actor.ts';
import { answer, refuse, signedOut } from '../answer.ts';
import { answering } from '../answering.ts';

/** Takes one picture: the bytes are the body, its name stands percent-encoded in X-File-Name. */
export const POST = answering(async (request) => {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  const bytes = await readBody(request, UPLOAD_MAX_BYTES);
  if (bytes === null) return refuse(tooMany, 413);
  const stored = await storePicture(actor, { bytes, name: fileName(request) }, Date.now());
  if (!stored.ok && stored.failure.code === 'invalid')
    return refuse(stored.failure, statusOf(stored.failure));
  return answer(stored, 201);
});

const tooMany: Failure = { code: 'invalid', message: TOO_MANY_BYTES, fields: { bytes: TOO_MANY_BYTES } };

const statusOf = ({ fields }: Extract<Failure, { code: 'invalid' }>) =>
  fields.type ? 415 : fields.bytes ? 413 : 422;

function fileName(request: Request): string {
  try {
    return decodeURIComponent(request.headers.get('x-file-name') ?? '');
  } catch {
    return ''; // a broken escape is no reason to refuse a picture; the library names it itself
  }
}
