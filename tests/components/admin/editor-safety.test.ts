import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isUnsaved, openNewStory, openStory } from '../../../components/admin/editor/editor-state.ts';
import { stateWords, troubleWords } from '../../../components/admin/editor/state-words.ts';
import { keepMine, publish, save, saveByItself } from '../../../components/admin/editor/story-commands.ts';
import { leavingQuestion } from '../../../components/admin/editor/use-leaving-warning.ts';
import type { StorySession } from '../../../components/admin/editor/story-session.ts';
import {
  type Answer,
  conflict,
  draft,
  ID,
  ok,
  openDesk,
  openEditor,
  refusal,
  type Request,
  saved,
} from '../../support/open-story.ts';

let requests: Request[] = [];
let answers: (Answer | Promise<Answer>)[] = [];
beforeEach(() => ({ requests, answers } = openDesk()));
afterEach(() => vi.unstubAllGlobals());

const clock = { timeZone: 'UTC', language: 'en-GB' };
const words = (session: StorySession) => stateWords(session.current(), saved.savedAt, clock, session.isKept);

describe('what the screen says', () => {
  test('follows the text and what was saved of it', async () => {
    const { session, write } = openEditor();
    expect(words(session)).toBe('Live · Saved 12:04 by Ben Thapa');
    write('The ferry stops');
    expect(words(session)).toBe('Live · Not saved yet');
    answers.push(ok(4));
    await save(session);
    expect(words(session)).toMatch(/^Live, changes not published · Saved .* by Asha Rao$/);
    expect(stateWords(openNewStory(ID, draft), 0, clock, false)).toBe('Draft · Not saved yet');
  });

  test('words typed while a save is on its way are still unsaved after it', async () => {
    const { session, write } = openEditor();
    write('One');
    answers.push(ok(4));
    const saving = save(session);
    write('One and two');
    await saving;
    expect(isUnsaved(session.current())).toBe(true);
    expect(session.current().version).toBe(4);
  });
});

describe('a save that fails loses nothing', () => {
  test('without network the text stays and the next save goes through', async () => {
    const { session, write } = openEditor();
    session.isKept = true;
    write('One');
    answers.push('no answer', ok(4));
    await save(session);
    expect(troubleWords(session.current())).toContain(
      'Not saved: no answer from the server, kept in this browser',
    );
    expect(words(session)).toBe('Live · Not saved: no answer from the server, kept in this browser');
    expect(session.current().draft.content.headline).toBe('One');
    await save(session);
    expect(isUnsaved(session.current())).toBe(false);
  });

  test('a save whose answer was lost is not a conflict with oneself', async () => {
    const { session, write } = openEditor();
    write('One');
    answers.push('no answer', conflict('One'));
    await save(session);
    await save(session);
    expect(session.current()).toMatchObject({ theirs: null, version: 4 });
    expect(isUnsaved(session.current())).toBe(false);
  });

  test('nor is it when more was written before the next try', async () => {
    const { session, write } = openEditor();
    write('One');
    answers.push('no answer', conflict('One'), ok(5));
    await save(session);
    write('One and two');
    await save(session);
    expect(session.current()).toMatchObject({ theirs: null, version: 5 });
    expect(requests.map(({ body }) => body.version)).toEqual([3, 3, 4]);
  });

  test.each([
    [503, 'busy', 'the database is busy'],
    [503, 'lost', 'the database was lost on the way'],
    [507, 'full', 'the server’s disk is full'],
    [500, 'broken', 'a fault of the server'],
    [429, 'too-many', 'too many requests from your network'],
  ])(
    'with %i the reason is shown, the text stays, and saving goes on by itself',
    async (status, code, short) => {
      const { session, write } = openEditor();
      session.isKept = true;
      write('One');
      answers.push(refusal(status, code));
      await save(session);
      expect(session.current()).toMatchObject({ tries: 1, draft: { content: { headline: 'One' } } });
      expect(words(session)).toBe(`Live · Not saved: ${short}, kept in this browser`);
      expect(troubleWords(session.current())).toContain('It is tried again by itself until it is saved.');
      answers.push(refusal(status, code));
      await saveByItself(session);
      expect(session.current()).toMatchObject({ tries: 2, draft: { content: { headline: 'One' } } });
      expect(words(session)).toBe(`Live · Not saved: ${short}, kept in this browser`);
      answers.push(ok(4));
      await saveByItself(session);
      expect(session.current()).toMatchObject({ tries: 0, trouble: null, version: 4 });
    },
  );

  test('it says where the text is when this browser does not keep it', async () => {
    const { session, write } = openEditor();
    write('One');
    answers.push(refusal(507, 'full'));
    await save(session);
    expect(words(session)).toContain('only on this screen: copy it to a safe place');
  });

  test('also beside a newer version, and to whoever leaves', () => {
    const { session, write } = openEditor();
    write('Mine');
    const newest = { version: 4, savedBy: 'Ben Thapa', isYou: false, savedAt: 5 };
    session.tell({ kind: 'heard', around: { others: [], newest }, isUncertain: false });
    expect(words(session)).toContain('yours only on this screen');
    expect(leavingQuestion(true, session.isKept, [])).toContain('lost if you go');
    session.isKept = true;
    expect(words(session)).toContain('yours kept in this browser');
    expect(leavingQuestion(true, session.isKept, [])).toContain('this browser keeps them');
  });

  test('a publication that stopped at its save asks for itself again, and what is refused is not tried again', async () => {
    const { session, write } = openEditor();
    write('One');
    answers.push(refusal(503, 'busy'));
    await publish(session);
    expect(session.current()).toMatchObject({ tries: 1 });
    expect(session.current().notice?.text).toContain('When it is, publish again.');
    answers.push(refusal(422, 'invalid'));
    await saveByItself(session);
    expect(session.current()).toMatchObject({ tries: 0, trouble: { kind: 'refused' } });
    expect(troubleWords(session.current())).toContain('Nothing was stored.');
  });

  test('of many tries without an answer the first may be the one that the server has', async () => {
    const { session, write } = openEditor();
    answers.push('no answer', 'no answer', conflict('One'), ok(5));
    for (const words of ['One', 'One and two', 'One, two and three']) {
      write(words);
      await save(session);
    }
    expect(session.current()).toMatchObject({ theirs: null, version: 5 });
    expect(isUnsaved(session.current())).toBe(false);
  });

  test('a session that has ended is said with the way back in', async () => {
    const { session, write } = openEditor();
    write('One');
    answers.push(refusal(401, 'signed-out'));
    await save(session);
    expect(session.current()).toMatchObject({ trouble: { kind: 'signed-out' }, logIn: 'shown' });
    answers.push(refusal(401, 'signed-out'));
    const again = save(session);
    expect(session.current().logIn).toBe('asked'); // at once, before anything else is typed
    await again;
    expect(session.current().draft.content.headline).toBe('One');
  });

  test('an answer that is no answer of ours is the server’s fault', async () => {
    const { session, write } = openEditor();
    write('One');
    answers.push({ status: 502, body: 'Bad gateway' });
    await save(session);
    expect(words(session)).toContain('a fault of the server');
  });

  test('nor does it end the tries: a page of a network in between is no refusal of the text', async () => {
    const { session, write } = openEditor();
    write('One');
    for (const answer of [
      { status: 200, body: 'Log in to this network' },
      { status: 403, body: 'Checking your browser' },
    ]) {
      answers.push(answer);
      await saveByItself(session);
      expect(words(session)).toContain('a fault of the server');
    }
    expect(session.current()).toMatchObject({ tries: 2, refusedText: null });
    answers.push(conflict('One', 4), ok(5)); // the first of them had come through
    write('One, two');
    await saveByItself(session);
    expect(session.current()).toMatchObject({ version: 5, newer: null, trouble: null });
  });

  test('a refused field is named as the editor knows it', async () => {
    const { session, write } = openEditor();
    write('One');
    const fields = { 'content.headline': 'Headline: at most 300 characters.' };
    answers.push(refusal(422, 'invalid', { fields }));
    await save(session);
    expect(session.current().fields).toEqual({ headline: 'Headline: at most 300 characters.' });
  });
});

describe('somebody else saved in between', () => {
  test('both texts are there, and mine goes on top of theirs when I say so', async () => {
    const { session, write } = openEditor();
    write('Mine');
    answers.push(conflict('Theirs'));
    await save(session);
    const { theirs: shown, draft: mine } = session.current();
    expect([shown?.text.content.headline, mine.content.headline]).toEqual(['Theirs', 'Mine']);
    answers.push(ok(5));
    await keepMine(session);
    expect(requests.at(-1)?.body).toMatchObject({ version: 4, content: { headline: 'Mine' } });
    expect(session.current()).toMatchObject({ theirs: null, version: 5 });
  });

  test('nothing is published that could not be saved', async () => {
    const { session, write } = openEditor();
    write('Mine');
    answers.push(conflict('Theirs'));
    await publish(session);
    expect(requests.map(({ path }) => path)).toEqual([`/api/stories/${ID}`]);
  });
});

test('after the first publication, which fixes the URL slug, a save whose answer was lost is no conflict either', async () => {
  const { session, write } = openEditor(openStory({ ...saved, state: 'draft', path: null }));
  answers.push({ status: 200, body: { path: '/2026/11/09/the-ferry' } });
  await publish(session);
  expect(isUnsaved(session.current())).toBe(false);
  write('One');
  const mine = { ...draft, urlSlug: 'the-ferry', content: { ...draft.content, headline: 'One' } };
  const theirs = { ...mine, version: 5, savedBy: 'Asha Rao', savedAt: 5 };
  answers.push('no answer', refusal(409, 'changed-elsewhere', { theirs }), ok(6));
  await saveByItself(session);
  write('One, two');
  await saveByItself(session);
  expect(session.current()).toMatchObject({ version: 6, newer: null });
});

test('a new story that is sent twice has one identity', async () => {
  const { session } = openEditor(openNewStory(ID, draft));
  answers.push('no answer', conflict('The ferry', 1));
  await save(session);
  await save(session);
  expect(requests.map(({ path, body }) => [path, body.id])).toEqual([
    ['/api/stories', ID],
    ['/api/stories', ID],
  ]);
  expect(session.current().version).toBe(1);
});
