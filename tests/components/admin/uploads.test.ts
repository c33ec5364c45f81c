import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CENTRE, type Picture } from '#domain/media/picture';
import { emptyContent, SLIDES_MAX } from '#domain/stories/content';
import { openStory } from '../../../components/admin/editor/editor-state.ts';
import type { SendPicture } from '../../../components/admin/editor/slides/upload-queue.ts';
import { fileNames, overflowWords } from '../../../components/admin/editor/slides/upload-words.ts';
import { publish, save, update } from '../../../components/admin/editor/story-commands.ts';
import type { Outcome } from '../../../components/admin/editor/story-requests.ts';
import { openSession } from '../../../components/admin/editor/story-session.ts';

const ID = 'a'.repeat(32);
const saved = {
  id: ID,
  version: 3,
  state: 'draft' as const,
  slugline: '',
  urlSlug: '',
  path: null,
  content: { ...emptyContent('news'), headline: 'The harbour' },
  pictures: [],
  savedAt: 1,
  savedBy: 'Asha Rao',
  autosaved: false,
  firstPublishedAt: null,
  demo: false,
  may: { edit: true, publish: true, correct: true, withdraw: true },
};
const pictureOf = (id: string): Picture => ({
  id,
  version: 1,
  width: 900,
  height: 600,
  widths: [320],
  decorative: false,
  focal: CENTRE,
  alt: '',
  caption: '',
  credit: '',
});
const file = (name: string) => new File(['picture'], name);

let asked: string[] = [];
beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    return Response.json(path.endsWith('/publish') ? { path: '/2026/11/09/x' } : { version: 4, savedAt: 2 });
  });
});
afterEach(() => vi.unstubAllGlobals());

/** An open story whose pictures travel until the test says how that ended. */
function open(slides = 0) {
  const ends = new Map<string, (outcome: Outcome<Picture>) => void>();
  const sent: string[] = [];
  const send: SendPicture = ({ name }, { signal }) =>
    new Promise((resolve) => {
      sent.push(name);
      ends.set(name, resolve);
      signal.addEventListener('abort', () => resolve({ kind: 'unreachable' }));
    });
  const filled = Array.from({ length: slides }, () => ({ mediaId: ID, alt: 'A', caption: '', credit: '' }));
  const story = { ...saved, content: { ...saved.content, slides: filled } };
  const session = openSession(openStory(story), { accountId: 'asha', name: 'Asha Rao' }, send);
  const end = async (name: string, outcome: Outcome<Picture>) => {
    ends.get(name)?.(outcome);
    await new Promise(setImmediate);
  };
  return {
    session,
    sent,
    async add(...names: string[]) {
      session.uploads.add(names.map(file), SLIDES_MAX);
      await new Promise(setImmediate);
    },
    arrive: (name: string, id: string) => end(name, { kind: 'done', value: pictureOf(id) }),
    lose: (name: string) => end(name, { kind: 'unreachable' }),
    refuse: (name: string) => end(name, { kind: 'refused', message: 'This is no picture.', fields: {} }),
    keys: () => session.uploads.current().map(({ key }) => key),
    notice: () => session.current().notice?.text,
  };
}

describe('nothing goes to readers without the pictures that were meant to go with it', () => {
  test('publishing and updating name what is still being sent', async () => {
    const { session, add, notice } = open();
    await add('harbour.jpg');
    await publish(session);
    expect(notice()).toBe(
      'Not published: harbour.jpg is still being sent. Under Pictures, wait for what is being sent, or cancel it; then publish again.',
    );
    await add('boats.jpg');
    await update(session);
    expect(notice()).toContain('Not updated: harbour.jpg and boats.jpg are still being sent.');
    expect(asked).toEqual([]);
  });

  test('and what did not arrive, until it is dismissed', async () => {
    const { session, add, refuse, keys, notice } = open();
    await add('phone.heic', 'harbour.jpg');
    await refuse('phone.heic');
    await publish(session);
    expect(notice()).toContain('harbour.jpg is still being sent, and phone.heic did not arrive.');
    for (const key of keys()) session.uploads.drop(key);
    expect(notice()).toBeUndefined(); // what it said is no longer so
    await publish(session);
    expect(asked).toEqual([`/api/stories/${ID}/publish`]);
  });

  test('what it said goes when the picture is here', async () => {
    const { session, add, arrive, notice } = open();
    await add('harbour.jpg');
    await publish(session);
    await arrive('harbour.jpg', 'b'.repeat(32));
    expect(notice()).toBeUndefined();
    expect(session.current().draft.content.slides).toHaveLength(1);
  });

  test('a draft is saved meanwhile as ever', async () => {
    const { session, add } = open();
    await add('harbour.jpg');
    await save(session);
    expect(asked).toEqual([`/api/stories/${ID}`]);
  });
});

describe('the queue', () => {
  test('sends two at a time, and never what was cancelled while it waited', async () => {
    const { session, add, arrive, keys, sent } = open();
    await add('1.jpg', '2.jpg', '3.jpg', '4.jpg');
    expect(sent).toEqual(['1.jpg', '2.jpg']);
    session.uploads.drop(keys()[2] ?? 0);
    await arrive('1.jpg', 'b'.repeat(32));
    expect(sent).toEqual(['1.jpg', '2.jpg', '4.jpg']);
  });

  test('stops what is cancelled on its way, and makes no slide of it', async () => {
    const { session, add, arrive, keys } = open();
    await add('1.jpg');
    session.uploads.drop(keys()[0] ?? 0);
    await arrive('1.jpg', 'b'.repeat(32));
    expect(session.uploads.current()).toEqual([]);
    expect(session.current().draft.content.slides).toEqual([]);
  });

  test('sends again what the network lost, without the file being chosen anew; not what was refused', async () => {
    const { session, add, lose, refuse, arrive, keys, sent } = open();
    await add('lost.jpg', 'note.txt');
    await lose('lost.jpg');
    await refuse('note.txt');
    session.uploads.again(keys());
    await new Promise(setImmediate);
    expect(sent).toEqual(['lost.jpg', 'note.txt', 'lost.jpg']);
    await arrive('lost.jpg', 'b'.repeat(32));
    expect(session.uploads.current().map(({ file: { name } }) => name)).toEqual(['note.txt']);
  });

  test('takes no more than the story has room for, and gives the others back', () => {
    const { session } = open();
    const left = session.uploads.add(['1.jpg', '2.jpg', '3.jpg'].map(file), 2);
    expect(session.uploads.current()).toHaveLength(2);
    expect(left.map(({ name }) => name)).toEqual(['3.jpg']);
    expect(session.uploads.add([file('4.jpg')], -1)).toHaveLength(1);
  });

  test('a picture that arrives when the story is full meanwhile is not added, and that is said', async () => {
    const { session, add, arrive, notice } = open(SLIDES_MAX);
    await add('late.jpg');
    await arrive('late.jpg', 'b'.repeat(32));
    expect(session.current().draft.content.slides).toHaveLength(SLIDES_MAX);
    expect(notice()).toContain('60 pictures');
  });
});

test('files are named as far as anybody reads', () => {
  const names = (count: number) => Array.from({ length: count }, (_, at) => file(`${at + 1}.jpg`));
  expect([1, 2, 4, 90].map((count) => fileNames(names(count)))).toEqual([
    '1.jpg',
    '1.jpg and 2.jpg',
    '1.jpg, 2.jpg, 3.jpg and 4.jpg',
    '1.jpg, 2.jpg, 3.jpg and 87 more',
  ]);
  expect(overflowWords(names(1))).toBe(
    'A story may have 60 pictures, those on their way included. Not taken: 1.jpg.',
  );
});
