import { expect, test } from 'vitest';
import { emptyContent } from '#domain/stories/content';
import type { Draft } from '#domain/stories/draft';
import { afterEvent, type EditorState, openNewStory } from '../../../components/admin/editor/editor-state.ts';

const slide = (mediaId: string, alt = '') => ({ mediaId, alt, caption: '', credit: '' });
const draft: Draft = {
  content: { ...emptyContent('news'), slides: [slide('map'), slide('boat')] },
  slugline: '',
  urlSlug: '',
};

const refused = (fields: EditorState['fields']): EditorState => ({
  ...openNewStory('a'.repeat(32), draft),
  notice: { tone: 'trouble', text: 'Saved, but not published: see the fields marked.' },
  fields,
});

const write = (state: EditorState, change: Partial<Draft['content']>) =>
  afterEvent(state, {
    kind: 'wrote',
    change: (before) => ({ ...before, content: { ...before.content, ...change } }),
  });

const MARKS = { headline: 'No headline.', 'slides.1.alt': 'Describe picture 2.' };

test('a marked field that is written in is not marked any more, and the others stay marked', () => {
  const state = write(refused(MARKS), { headline: 'Ferries stop' });
  expect(state.fields).toEqual({ 'slides.1.alt': 'Describe picture 2.' });
  expect(state.notice?.text).toContain('not published');
});

test('writing elsewhere changes no mark', () => {
  expect(write(refused(MARKS), { kicker: 'Rivers' })).toMatchObject({ fields: MARKS });
  expect(write(refused({}), { kicker: 'Rivers' }).notice?.text).toContain('not published');
});

test('when the last mark goes, the notice about the marks goes with it', () => {
  const state = write(refused({ 'slides.1.alt': 'Describe picture 2.' }), {
    slides: [slide('map'), slide('boat', 'A boat')],
  });
  expect([state.fields, state.notice]).toEqual([{}, null]);
});

test('a mark does not pass to another picture that comes to the same place', () => {
  const state = write(refused({ 'slides.1.alt': 'Describe picture 2.' }), {
    slides: [slide('boat'), slide('map')],
  });
  expect(state.fields).toEqual({});
});

test('what went well is not said any more to whoever writes on', () => {
  const published: EditorState = { ...refused({}), notice: { tone: 'done', text: 'Published.' } };
  expect(write(published, { kicker: 'Rivers' }).notice).toBeNull();
});
