import { dispositionOf } from '#lib/disposition';

type Streamed = { pieces: AsyncGenerator<string>; type: string; name: string };

/** A file to take away that is made while it is sent: the next piece when the browser has taken the one before. */
export function streamAnswer({ pieces, type, name }: Streamed): Response {
  return new Response(streamOf(pieces), {
    headers: { 'Content-Type': type, 'Content-Disposition': dispositionOf(name) },
  });
}

function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece = await pieces.next();
      if (piece.done === true) controller.close();
      else controller.enqueue(encoder.encode(piece.value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
