import { type Readable, Transform } from 'node:stream';

/** A body went on beyond what it may weigh. */
export class BodyTooLong extends Error {}

/** Passes a body on until it weighs more than `maxBytes`, whatever it announced; then it fails. */
export function countBody(body: Readable, maxBytes: number): Readable {
  let bytes = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) done(new BodyTooLong());
      else done(null, chunk);
    },
  });
  body.pipe(counter);
  body.once('error', (error) => counter.destroy(error));
  body.once('close', () => {
    if (!counter.writableEnded) counter.destroy(new Error('the client left before its request was whole'));
  });
  counter.once('error', () => {
    body.unpipe(counter);
    body.resume(); // what is still to come is thrown away, so that the client can read the answer
  });
  return counter;
}
