/** The client left before its request was whole: nobody waits for an answer, and nothing is broken here. */
export class BodyCut extends Error {}

/** The whole body of a request, or null as soon as it proves to have more than `max` bytes. */
export async function readBody(request: Request, max: number): Promise<Buffer | null> {
  if (Number(request.headers.get('content-length') ?? 0) > max) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > max) return null;
      chunks.push(chunk);
    }
  } catch (error) {
    throw new BodyCut('the client left before its request was whole', { cause: error });
  }
  return Buffer.concat(chunks, size);
}
