import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Body } from '#domain/stories/body';
import { emptyContent } from '#domain/stories/content';
import { isUnsaved, openStory } from '../../../components/admin/editor/editor-state.ts';
import { keepText, keyOf, type KeptText, listKept } from '../../../components/admin/editor/kept-text.ts';
import { keepMine, publish, save, saveMerged } from '../../../components/admin/editor/story-commands.ts';
import { openSession } from '../../../components/admin/editor/story-session.ts';
import { bodyOf } from '../../support/newsroom.ts';

const ID = 'a'.repeat(32);
const BEFORE = bodyOf('The river rose in the night.', 'Nobody was hurt, they said.', 'School is out.');
const content = { ...emptyContent('news'), headline: 'The river', body: BEFORE };
const draft = { content, slugline: '', urlSlug: '' };
const story = {
  ...draft,
  id: ID,
  version: 3,
  state: 'live' as const,
  path: '/2026/11/09/river',
  pictures: [],
  savedAt: 1,
  savedBy: 'Ben Thapa',
  autosaved: false,
  firstPublishedAt: 1,
  demo: false,
  may: { edit: true, publish: true, correct: true, withdraw: true },
};

let requests: { path: string; body: unknown }[] = [];
let answers: { status: number; body: unknown }[] = [];

/** A desk that gives the answers in their order; what is asked of it beyond them fails the test. */
beforeEach(() => {
  requests = [];
  vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
    requests.push({ path, body: JSON.parse(body) });
    const answer = answers.shift();
    if (answer === undefined) throw new Error(`Unexpected: ${path}`);
    return Response.json(answer.body, { status: answer.status });
  });
});
afterEach(() => vi.unstubAllGlobals());

const ok = (version: number) => ({ status: 200, body: { version, savedAt: 9 } });
const conflict = (body: Body, version = 4) => ({
  status: 409,
  body: {
    failure: {
      code: 'changed-elsewhere',
      message: 'Ben Thapa saved.',
      theirs: { ...draft, content: { ...content, body }, version, savedBy: 'Ben Thapa', savedAt: 5 },
    },
  },
});

function open() {
  const session = openSession(openStory(story), { accountId: 'asha', name: 'Asha Rao' });
  const write = (body: Body) =>
    session.tell({
      kind: 'wrote',
      change: (before) => ({ ...before, content: { ...before.content, body } }),
    });
  return { session, write };
}

const [one, two, three] = ['The river rose in the night.', 'Nobody was hurt, they said.', 'School is out.'];
const MINE = bodyOf(`${one} So did the lake.`, two, three);
const THEIRS = bodyOf(one, `${two} Not one.`, three);
const BOTH = bodyOf(`${one} So did the lake.`, `${two} Not one.`, three);

describe('two people changed different paragraphs', () => {
  test('both stay, nothing is asked, and the text is saved on top of theirs', async () => {
    const { session, write } = open();
    write(MINE);
    answers = [conflict(THEIRS), ok(5)];
    await save(session);
    expect(requests.at(-1)?.body).toMatchObject({ version: 4, kind: 'saved', content: { body: BOTH } });
    const state = session.current();
    expect(state).toMatchObject({ version: 5, theirs: null, joins: 1, generation: 0 });
    expect(state.draft.content.body).toEqual(BOTH);
    expect(state.notice).toMatchObject({ tone: 'done', isInHistory: true });
    expect(isUnsaved(state)).toBe(false);
    write(bodyOf('On it goes.'));
    expect(session.current().notice?.isInHistory).toBe(true); // whoever was writing has not looked up yet
  });

  test('also when a third saves in between', async () => {
    const { session, write } = open();
    write(MINE);
    answers = [conflict(THEIRS), conflict(bodyOf(one, `${two} Not one.`, 'School is in.'), 5), ok(6)];
    await save(session);
    expect(session.current().draft.content.body).toEqual(
      bodyOf(`${one} So did the lake.`, `${two} Not one.`, 'School is in.'),
    );
  });

  test('readers are not shown what whoever publishes has not seen', async () => {
    const { session, write } = open();
    write(MINE);
    answers = [conflict(THEIRS), ok(5)];
    await publish(session);
    expect(requests.map(({ path }) => path)).toEqual([`/api/stories/${ID}`, `/api/stories/${ID}`]);
    expect(session.current().notice?.text).toContain('Not published: read it, then publish.');
    expect(isUnsaved(session.current())).toBe(false);
  });
});

describe('two people changed the same paragraph', () => {
  const mine = bodyOf(`${one} So did the lake.`, two, three);
  const theirs = bodyOf(`${one} The lake did not.`, two, three);

  test('nothing is saved until it is chosen, and what was chosen goes on top of theirs', async () => {
    const { session, write } = open();
    write(mine);
    answers = [conflict(theirs)];
    await save(session);
    expect(session.current()).toMatchObject({ theirs: { text: { version: 4 } }, version: 3 });
    answers = [ok(5)];
    await saveMerged(session, { ...draft, content: { ...content, body: BOTH } });
    expect(requests.at(-1)?.body).toMatchObject({ version: 4, content: { body: BOTH } });
    expect(session.current()).toMatchObject({ version: 5, theirs: null });
  });

  test('after mine was put on top of theirs the next meeting begins with theirs', async () => {
    const { session, write } = open();
    write(mine);
    answers = [conflict(theirs)];
    await save(session);
    answers = [conflict(bodyOf(`${one} The lake did not.`, two, 'School is in.'), 5), ok(6)];
    await keepMine(session);
    expect(session.current().draft.content.body).toEqual(
      bodyOf(`${one} So did the lake.`, two, 'School is in.'),
    );
  });
});

describe('what a text grew out of', () => {
  test('is what was last loaded or saved', async () => {
    const { session, write } = open();
    expect(session.current().ancestor).toEqual(draft);
    write(MINE);
    answers = [ok(4)];
    await save(session);
    expect(session.current().ancestor?.content.body).toEqual(MINE);
  });

  const kept: KeptText = {
    storyId: ID,
    version: 2,
    draft: { ...draft, content: { ...content, body: MINE } },
    pictures: [],
    at: 7,
  };

  test('is kept with the text in the browser, and merges after a reload', async () => {
    const values = new Map<string, string>();
    const storage = storageOf(values);
    keepText(storage, keyOf({ accountId: 'asha', storyId: ID, session: '1' }), { ...kept, ancestor: draft });
    const [found] = listKept(storage, 'asha');
    if (!found?.text) throw new Error('Nothing was kept.');
    expect(found.isWhole).toBe(true);
    const { session } = open();
    session.tell({ kind: 'recovered', kept: found.text });
    answers = [conflict(THEIRS), ok(5)];
    await save(session);
    expect(session.current().draft.content.body).toEqual(BOTH);
  });

  test('is left out where there is no room for it, and the text is kept all the same', () => {
    const room = JSON.stringify(kept).length;
    const values = new Map<string, string>();
    const key = keyOf({ accountId: 'asha', storyId: ID, session: '1' });
    expect(keepText(storageOf(values, room), key, { ...kept, ancestor: draft })).toBe(true);
    expect(listKept(storageOf(values), 'asha')).toMatchObject([{ text: kept, isWhole: true }]);
  });

  test('is not known of a text that was kept without it on another version: both are compared, nothing is joined', async () => {
    const { session } = open();
    session.tell({ kind: 'recovered', kept });
    expect(session.current().ancestor).toBeNull();
    answers = [conflict(THEIRS)];
    await save(session);
    expect(session.current().theirs).not.toBeNull();
  });
});

function storageOf(values: Map<string, string>, room = Number.POSITIVE_INFINITY): Storage {
  return {
    get length() {
      return values.size;
    },
    clear: () => values.clear(),
    getItem: (key) => values.get(key) ?? null,
    key: (at) => [...values.keys()][at] ?? null,
    removeItem: (key) => void values.delete(key),
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      values.set(key, value);
    },
  };
}
