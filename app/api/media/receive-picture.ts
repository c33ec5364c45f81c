import type { Failure, Result } from '#domain/failure';
import { TOO_MANY_BYTES, UPLOAD_MAX_BYTES } from '#domain/media/limits';
import type { Upload } from '#domain/media/store-picture';
import { readBody } from '#lib/read-body';
import { answer, refuse } from '../answer.ts';

/** The picture of a request: the bytes are the body, its name stands percent-encoded in X-File-Name. Null: too long. */
export async function receivePicture(request: Request): Promise<Upload | null> {
  const bytes = await readBody(request, UPLOAD_MAX_BYTES);
  return bytes && { bytes, name: fileName(request) };
}

export const tooLong = (): Response =>
  refuse({ code: 'invalid', message: TOO_MANY_BYTES, fields: { bytes: TOO_MANY_BYTES } }, 413);

/** Says of a refused file by its status whether it is the type, the weight or the picture itself. */
export function answerPicture(result: Result<unknown>, status: number): Response {
  if (!result.ok && result.failure.code === 'invalid')
    return refuse(result.failure, statusOf(result.failure));
  return answer(result, status);
}

const statusOf = ({ fields }: Extract<Failure, { code: 'invalid' }>) =>
  fields.type ? 415 : fields.bytes ? 413 : 422;

function fileName(request: Request): string {
  try {
    return decodeURIComponent(request.headers.get('x-file-name') ?? '');
  } catch {
    return ''; // a broken escape is no reason to refuse a picture; the library names it itself
  }
}
