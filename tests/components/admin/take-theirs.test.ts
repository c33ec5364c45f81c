import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { save, takeTheirs } from '../../../components/admin/editor/story-commands.ts';
import {
  type Answer,
  conflict,
  openDesk,
  openEditor,
  type Request,
  saved,
} from '../../support/open-story.ts';

let requests: Request[] = [];
let answers: (Answer | Promise<Answer>)[] = [];
beforeEach(() => ({ requests, answers } = openDesk()));
afterEach(() => vi.unstubAllGlobals());

test('taking theirs loses no word: what was written since the refusal is put aside first', async () => {
  const { session, write } = openEditor();
  write('Mine');
  answers.push(conflict('Theirs'));
  await save(session);
  write('Mine, and more');
  const theirs = { ...saved, version: 4, content: { ...saved.content, headline: 'Theirs' } };
  answers.push({ status: 200, body: theirs }, conflict('Theirs'));
  await takeTheirs(session);
  expect(requests.at(-1)?.body).toMatchObject({ version: 3, content: { headline: 'Mine, and more' } });
  expect(session.current()).toMatchObject({ theirs: null, version: 4 });
  expect(session.current().draft.content.headline).toBe('Theirs');
});

test('where it cannot be put aside, or is still being written, it stays', async () => {
  const { session, write } = openEditor();
  write('Mine');
  answers.push(conflict('Theirs'));
  await save(session);
  write('Mine, and more');
  answers.push({ status: 200, body: { ...saved, version: 4 } }, 'no answer');
  await takeTheirs(session);
  expect(session.current().draft.content.headline).toBe('Mine, and more');
  expect(session.current().notice?.text).toContain('your text stands here as before');

  const late = Promise.withResolvers<Answer>();
  answers.push({ status: 200, body: { ...saved, version: 4 } }, late.promise, conflict('Theirs'));
  const taking = takeTheirs(session);
  await vi.waitFor(() => expect(requests).toHaveLength(5));
  write('Mine, and more, and more');
  late.resolve(conflict('Theirs'));
  await taking;
  expect(requests.at(-1)?.body).toMatchObject({ content: { headline: 'Mine, and more, and more' } });
  expect(session.current().version).toBe(4);
});

test('what was put aside as it stands is not sent again', async () => {
  const { session, write } = openEditor();
  write('Mine');
  answers.push(conflict('Theirs'), { status: 200, body: { ...saved, version: 4 } });
  await save(session);
  await takeTheirs(session);
  expect(session.current()).toMatchObject({ theirs: null, version: 4 });
});
