import type { Failure, Result } from '#domain/failure';
import type { Upload } from '#domain/media/store-picture';
import { readBody } from '#lib/read-body';
import { answer, refuse } from './answer.ts';

/** What a request uploads: the bytes are its body, the name stands percent-encoded in X-File-Name. Null: more than `max` bytes. */
export async function receiveUpload(request: Request, max: number): Promise<Upload | null> {
  const bytes = await readBody(request, max);
  return bytes && { bytes, name: fileName(request) };
}

export const tooLarge = (message: string): Response =>
  refuse({ code: 'invalid', message, fields: { bytes: message } }, 413);

/** Says of a refused upload by its status whether it is the type, the weight or what is in it. */
export function answerUpload(result: Result<unknown>, status: number): Response {
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
    return ''; // a broken escape is no reason to refuse what was sent; it gets a name here
  }
}
