import { expect, test } from 'vitest';
import type { SentFile } from '../../../components/admin/pictures/send-file.ts';
import { openUploadQueue } from '../../../components/admin/pictures/upload-queue.ts';

const fileNamed = (name: string) => new File(['x'], name);
const arrived = (name: string): SentFile => ({ kind: 'done', answer: { id: name, name, known: false } });

/** A queue whose files arrive when the test says so. */
function openQueue() {
  const travelling = new Map<string, (sent: SentFile) => void>();
  let rests = 0;
  const waits: number[] = [];
  const queue = openUploadQueue(
    () => (rests += 1),
    ({ name }) => new Promise((resolve) => travelling.set(name, resolve)),
    async (ms) => waits.push(ms),
  );
  const land = async (name: string, sent: SentFile) => {
    travelling.get(name)?.(sent);
    travelling.delete(name);
    await new Promise((resolve) => setTimeout(resolve));
  };
  const kinds = () => queue.current().map(({ state }) => state.kind);
  return { queue, land, kinds, waits, travelling: () => [...travelling.keys()], rests: () => rests };
}

test('two files travel at a time, and the page is renewed once all have ended', async () => {
  const { queue, land, kinds, travelling, rests } = openQueue();
  queue.add(['a', 'b', 'c'].map(fileNamed));
  await Promise.resolve();
  expect(travelling()).toEqual(['a', 'b']);
  await land('a', arrived('a'));
  expect(travelling()).toEqual(['b', 'c']);
  await land('b', { kind: 'broken', status: 500 });
  await land('c', arrived('c'));
  expect([kinds(), rests()]).toEqual([['arrived', 'failed', 'arrived'], 1]);
});

test('only what sending again can help is sent again', async () => {
  const { queue, land, kinds, travelling } = openQueue();
  queue.add(['cut', 'wrong'].map(fileNamed));
  await Promise.resolve();
  await land('cut', { kind: 'unreachable' });
  await land('wrong', { kind: 'refused', code: 'invalid', message: 'BMP is not taken.' });
  queue.again();
  await Promise.resolve();
  expect([travelling(), kinds()]).toEqual([['cut'], ['sending', 'failed']]);
  await land('cut', arrived('cut'));
  expect(kinds()).toEqual(['arrived', 'failed']);
});

test('when the site asks for patience the queue waits and goes on by itself', async () => {
  const { queue, land, kinds, waits, travelling } = openQueue();
  queue.add([fileNamed('late')]);
  await Promise.resolve();
  await land('late', { kind: 'too-many', seconds: 7 });
  expect([waits, travelling()]).toEqual([[7000], ['late']]);
  await land('late', arrived('late'));
  expect(kinds()).toEqual(['arrived']);
});

test('a file that is too large is not sent at all', () => {
  const { queue, kinds, travelling } = openQueue();
  queue.add([new File([new Uint8Array(20_000_001)], 'large')]);
  expect([kinds(), travelling()]).toEqual([['failed'], []]);
});
