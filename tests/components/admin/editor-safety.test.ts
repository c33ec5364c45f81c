import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyContent } from '#domain/stories/content';
import { isUnsaved, openNewStory, openStory } from '../../../components/admin/editor/editor-state.ts';
import {
  findKeptNewText,
  findKeptText,
  forgetText,
  keepText,
} from '../../../components/admin/editor/kept-text.ts';
import { stateWords } from '../../../components/admin/editor/state-words.ts';
import { keepMine, publish, save } from '../../../components/admin/editor/story-commands.ts';
import { openSession } from '../../../components/admin/editor/story-session.ts';

const ID = 'a'.repeat(32);
const clock = { timeZone: 'UTC', language: 'en-GB' };
const content = { ...emptyContent('news'), headline: 'The ferry' };
const draft = { content, slugline: '', urlSlug: '' };
const saved = {
  ...draft,
  id: ID,
  version: 3,
  state: 'live' as const,
  path: '/2026/11/09/ferry',
  pictures: [],
  savedAt: Date.UTC(2026, 10, 9, 12, 4),
  savedBy: 'Ben Thapa',
  firstPublishedAt: 1,
  demo: false,
  may: { edit: true, publish: true },
};
const theirs = { ...draft, version: 4, savedBy: 'Ben Thapa', savedAt: 5 };

type Answer = { status: number; body: unknown } | 'no answer';
let requests: { path: string; method: string; body: unknown }[] = [];
let answers: Answer[] = [];

/** A desk that gives the answers in their order; what is asked of it beyond them fails the test. */
beforeEach(() => {
  requests = [];
  vi.stubGlobal('fetch', async (path: string, { method, body }: { method: string; body: string }) => {
    requests.push({ path, method, body: JSON.parse(body) });
    const answer = answers.shift();
    if (answer === undefined) throw new Error(`Unexpected: ${method} ${path}`);
    if (answer === 'no answer') throw new TypeError('Failed to fetch');
    return Response.json(answer.body, { status: answer.status });
  });
});
afterEach(() => vi.unstubAllGlobals());

function open() {
  const session = openSession(openStory(saved), 'Asha Rao');
  const write = (headline: string) =>
    session.tell({
      kind: 'wrote',
      change: (before) => ({ ...before, content: { ...before.content, headline } }),
    });
  return { session, write };
}

const ok = (version: number): Answer => ({ status: 200, body: { version, savedAt: 9 } });
const conflict = (text: object): Answer => ({
  status: 409,
  body: {
    failure: { code: 'changed-elsewhere', message: 'Ben Thapa saved.', theirs: { ...theirs, ...text } },
  },
});

describe('what the screen says', () => {
  test('follows the text and what was saved of it', async () => {
    const { session, write } = open();
    const words = () => stateWords(session.current(), saved.savedAt, clock);
    expect(words()).toBe('Live · saved 12:04 by Ben Thapa');
    write('The ferry stops');
    expect(words()).toBe('Live · not saved');
    answers = [ok(4)];
    await save(session);
    expect(words()).toMatch(/^Live, changes not published · saved .* by Asha Rao$/);
    expect(stateWords(openNewStory(ID, draft), 0, clock)).toBe('Draft · not saved yet');
  });

  test('words typed while a save is on its way are still unsaved after it', async () => {
    const { session, write } = open();
    write('One');
    answers = [ok(4)];
    const saving = save(session);
    write('One and two');
    await saving;
    expect(isUnsaved(session.current())).toBe(true);
    expect(session.current().version).toBe(4);
  });
});

describe('a save that fails loses nothing', () => {
  test('without network the text stays and the next save goes through', async () => {
    const { session, write } = open();
    session.isKept = true;
    write('One');
    answers = ['no answer', ok(4)];
    await save(session);
    expect(session.current().notice?.text).toContain('Not saved: offline, kept in this browser');
    expect(session.current().draft.content.headline).toBe('One');
    await save(session);
    expect(isUnsaved(session.current())).toBe(false);
  });

  test('a save whose answer was lost is not a conflict with oneself', async () => {
    const { session, write } = open();
    write('One');
    answers = ['no answer', conflict({ content: { ...content, headline: 'One' } })];
    await save(session);
    await save(session);
    expect(session.current()).toMatchObject({ theirs: null, version: 4 });
    expect(isUnsaved(session.current())).toBe(false);
  });

  test('nor is it when more was written before the next try', async () => {
    const { session, write } = open();
    write('One');
    answers = ['no answer', conflict({ content: { ...content, headline: 'One' } }), ok(5)];
    await save(session);
    write('One and two');
    await save(session);
    expect(session.current()).toMatchObject({ theirs: null, version: 5 });
    expect(requests.map(({ body }) => (body as { version: number }).version)).toEqual([3, 3, 4]);
  });

  test('a session that has ended is said with the way back in', async () => {
    const { session, write } = open();
    write('One');
    answers = [{ status: 401, body: { failure: { code: 'signed-out', message: 'Ended.' } } }];
    await save(session);
    expect(session.current().notice).toMatchObject({ tone: 'trouble', logIn: true });
    expect(session.current().draft.content.headline).toBe('One');
  });

  test('an answer that is no answer of ours is said with its number', async () => {
    const { session, write } = open();
    write('One');
    answers = [{ status: 502, body: 'Bad gateway' }];
    await save(session);
    expect(session.current().notice?.text).toContain('502');
  });

  test('a refused field is named as the editor knows it', async () => {
    const { session, write } = open();
    write('One');
    const fields = { 'content.headline': 'Headline: at most 300 characters.' };
    answers = [{ status: 422, body: { failure: { code: 'invalid', message: 'Not saved.', fields } } }];
    await save(session);
    expect(session.current().fields).toEqual({ headline: 'Headline: at most 300 characters.' });
  });
});

describe('somebody else saved in between', () => {
  test('both texts are there, and mine goes on top of theirs when I say so', async () => {
    const { session, write } = open();
    write('Mine');
    answers = [conflict({ content: { ...content, headline: 'Theirs' } })];
    await save(session);
    const { theirs: shown, draft: mine } = session.current();
    expect([shown?.text.content.headline, mine.content.headline]).toEqual(['Theirs', 'Mine']);
    answers = [ok(5)];
    await keepMine(session);
    expect(requests.at(-1)?.body).toMatchObject({ version: 4, content: { headline: 'Mine' } });
    expect(session.current()).toMatchObject({ theirs: null, version: 5 });
  });

  test('nothing is published that could not be saved', async () => {
    const { session, write } = open();
    write('Mine');
    answers = [conflict({ content: { ...content, headline: 'Theirs' } })];
    await publish(session);
    expect(requests.map(({ path }) => path)).toEqual([`/api/stories/${ID}`]);
  });
});

test('a new story that is sent twice has one identity', async () => {
  const session = openSession(openNewStory(ID, draft), 'Asha Rao');
  answers = ['no answer', conflict({ version: 1 })];
  await save(session);
  await save(session);
  expect(requests.map(({ path, body }) => [path, (body as { id: string }).id])).toEqual([
    ['/api/stories', ID],
    ['/api/stories', ID],
  ]);
  expect(session.current().version).toBe(1);
});

describe('what this browser keeps', () => {
  const kept = { storyId: ID, version: 3, draft, pictures: [], at: 7 };

  /** As the browser's own, with room for so many characters. */
  function storage(room = Number.POSITIVE_INFINITY): Storage {
    const values = new Map<string, string>();
    return {
      get length() {
        return values.size;
      },
      clear: () => values.clear(),
      getItem: (key) => values.get(key) ?? null,
      key: (place) => [...values.keys()][place] ?? null,
      removeItem: (key) => void values.delete(key),
      setItem: (key, value) => {
        if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
        values.set(key, value);
      },
    };
  }

  test('is found again by the same person and nobody else', () => {
    const disk = storage();
    expect(keepText(disk, 'asha', kept)).toBe(true);
    expect(findKeptText(disk, 'asha', ID)).toEqual(kept);
    expect(findKeptText(disk, 'ben', ID)).toBeNull();
    forgetText(disk, 'asha', ID);
    expect(findKeptText(disk, 'asha', ID)).toBeNull();
  });

  test('a full disk is noticed', () => expect(keepText(storage(100), 'asha', kept)).toBe(false));

  test('of new stories the latest is offered, and none that the server has', () => {
    const disk = storage();
    keepText(disk, 'asha', { ...kept, storyId: 'b'.repeat(32), version: null, at: 8 });
    keepText(disk, 'asha', { ...kept, storyId: 'c'.repeat(32), version: null, at: 9 });
    keepText(disk, 'asha', { ...kept, at: 10 });
    expect(findKeptNewText(disk, 'asha')?.storyId).toBe('c'.repeat(32));
  });

  test('a text over a limit is kept too', () => {
    const long = { ...kept, draft: { ...draft, content: { ...content, headline: 'x'.repeat(500) } } };
    const disk = storage();
    keepText(disk, 'asha', long);
    expect(findKeptText(disk, 'asha', ID)).toEqual(long);
  });

  test('what somebody else wrote there is no text of ours', () => {
    const disk = storage();
    disk.setItem(`stringer:text:asha:${ID}`, '{"at":');
    expect(findKeptText(disk, 'asha', ID)).toBeNull();
  });
});
