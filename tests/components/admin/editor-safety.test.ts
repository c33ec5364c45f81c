import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyContent } from '#domain/stories/content';
import { isUnsaved, openNewStory, openStory } from '../../../components/admin/editor/editor-state.ts';
import { stateWords } from '../../../components/admin/editor/state-words.ts';
import { keepMine, publish, save, saveAgain } from '../../../components/admin/editor/story-commands.ts';
import { openSession } from '../../../components/admin/editor/story-session.ts';
import { pauseBefore } from '../../../components/admin/editor/use-saving-again.ts';

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
  autosaved: false,
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

  test.each([
    [503, 'busy', 'The database is busy. Nothing was stored.'],
    [507, 'full', 'The disk is full. Nothing was stored.'],
    [500, 'broken', 'The fault is ours. Nothing was stored.'],
  ])(
    'with %i the reason is shown, the text stays, and saving goes on by itself',
    async (status, code, message) => {
      const { session, write } = open();
      session.isKept = true;
      write('One');
      answers = [{ status, body: { failure: { code, message } } }];
      await save(session);
      expect(session.current()).toMatchObject({ tries: 1, draft: { content: { headline: 'One' } } });
      const said = session.current().notice;
      expect(said?.text).toBe(`Not saved. ${message} It is tried again by itself until it is saved.`);
      answers = [{ status, body: { failure: { code, message } } }];
      await saveAgain(session);
      expect(session.current()).toMatchObject({ tries: 2, notice: said });
      answers = [ok(4)];
      await saveAgain(session);
      expect(session.current()).toMatchObject({ tries: 0, notice: null, version: 4 });
    },
  );

  test('it says where the text is when this browser does not keep it', async () => {
    const { session, write } = open();
    write('One');
    answers = [{ status: 507, body: { failure: { code: 'full', message: 'The disk is full.' } } }];
    await save(session);
    expect(session.current().notice?.text).toContain('only on this screen: copy it to a safe place');
  });

  test('a publication that stopped at its save asks for itself again, and what is refused is not tried again', async () => {
    const { session, write } = open();
    write('One');
    answers = [{ status: 503, body: { failure: { code: 'busy', message: 'Busy.' } } }];
    await publish(session);
    expect(session.current()).toMatchObject({ tries: 1 });
    expect(session.current().notice?.text).toContain('Then publish again.');
    answers = [{ status: 422, body: { failure: { code: 'invalid', message: 'Too long.' } } }];
    await saveAgain(session);
    expect(session.current()).toMatchObject({ tries: 0, notice: { text: 'Too long.' } });
  });

  test('the pauses grow to a minute', () => {
    expect([1, 2, 3, 4, 5, 500].map(pauseBefore)).toEqual([5000, 10_000, 20_000, 40_000, 60_000, 60_000]);
  });

  test('of many tries without an answer the first may be the one that the server has', async () => {
    const { session, write } = open();
    answers = ['no answer', 'no answer', conflict({ content: { ...content, headline: 'One' } }), ok(5)];
    for (const words of ['One', 'One and two', 'One, two and three']) {
      write(words);
      await save(session);
    }
    expect(session.current()).toMatchObject({ theirs: null, version: 5 });
    expect(isUnsaved(session.current())).toBe(false);
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
