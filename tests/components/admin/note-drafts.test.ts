import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openNoteDrafts } from '../../../components/admin/editor/notes/note-drafts.ts';
import { openNotes } from '../../../components/admin/editor/notes/notes-session.ts';
import { replyTo } from '../../../components/admin/editor/notes/write-notes.ts';
import { storage } from '../../support/browser-storage.ts';
import {
  ASHA,
  type Answer,
  ID,
  openDesk,
  openEditor,
  refusal,
  type Request,
} from '../../support/open-story.ts';

const THREAD = 'c'.repeat(32);

/** One visit after the other, of this person to this story. */
function visitor(disk: Storage, { accountId = 'asha', storyId = ID } = {}) {
  return () =>
    openNoteDrafts(
      () => ({ accountId, storyId }),
      () => disk,
    );
}

describe('a note that was not sent', () => {
  test('outlives a reload, for its writer and its story only', () => {
    const disk = storage();
    const visit = visitor(disk);
    const before = visit();
    expect(before.write('', 'Whose gauge?', 'four metres')).toBe(true);
    expect(before.write(THREAD, 'The old one, I think')).toBe(true);
    const after = visit();
    expect(after.restore()).toEqual({ about: 'four metres' });
    expect([after.get(''), after.get(THREAD)]).toEqual(['Whose gauge?', 'The old one, I think']);
    expect(visitor(disk, { accountId: 'ben' })().restore()).toBeNull();
    expect(visitor(disk, { storyId: 'b'.repeat(32) })().restore()).toBeNull();
  });

  test('does not come back by itself once it was sent, cancelled or emptied', () => {
    const disk = storage();
    const drafts = visitor(disk)();
    for (const thread of ['a', 'b', 'c']) drafts.write(thread, 'Never mind');
    drafts.forget('a');
    drafts.putAway('b');
    drafts.write('c', '');
    expect(visitor(disk)().restore()).toBeNull();
    expect(['a', 'b', 'c'].map(drafts.get)).toEqual(['', 'Never mind', '']); // who cancels may begin again
  });

  test('is said to be on this screen only where the browser cannot keep it', () => {
    const drafts = visitor(storage(10))();
    expect(drafts.write('', 'Whose gauge?', 'four metres')).toBe(false);
    expect(drafts.get('')).toBe('Whose gauge?');
    expect(
      openNoteDrafts(
        () => ({ accountId: '', storyId: '' }),
        () => null,
      ).write('', 'Why?'),
    ).toBe(false);
  });

  test('that another program wrote there is passed over', () => {
    const disk = storage();
    disk.setItem(`stringer:note:asha:${ID}:`, '{"words":7');
    expect(visitor(disk)().restore()).toBeNull();
  });

  test('has the same identity each time that it is sent, also after a reload, and another with other words', () => {
    const disk = storage();
    const drafts = visitor(disk)();
    drafts.write('', 'Whose gauge?', 'four metres');
    const first = drafts.identify('', 'Whose gauge?');
    expect(first).toEqual({ thread: expect.stringMatching(/^[0-9a-f]{32}$/), note: expect.anything() });
    const later = visitor(disk)();
    later.restore();
    expect(later.identify('', 'Whose gauge?')).toEqual(first);
    later.write('', 'Whose gauge, Nida?', 'four metres');
    const other = later.identify('', 'Whose gauge, Nida?');
    expect([other.thread === first.thread, other.note === first.note]).toEqual([false, false]);
  });
});

describe('a reply', () => {
  let requests: Request[] = [];
  let answers: (Answer | Promise<Answer>)[] = [];
  beforeEach(() => ({ requests, answers } = openDesk()));
  afterEach(() => vi.unstubAllGlobals());
  const open = () => openNotes({ story: openEditor().session, writer: ASHA, mayEdit: true });

  test('whose answer was lost is said once, and its trouble claims nothing', async () => {
    const notes = open();
    answers.push('no answer', { status: 200, body: { threads: [], colleagues: [] } });
    expect(await replyTo(notes, THREAD, 'The old one.')).toBe(false);
    expect(notes.current().trouble).toContain('not known');
    expect(await replyTo(notes, THREAD, 'The old one.')).toBe(true);
    const [first, second] = requests.map(({ body }) => body);
    expect(second).toEqual(first);
  });

  test('after the session has ended brings the form to log in again', async () => {
    const notes = open();
    answers.push(refusal(401, 'signed-out'));
    expect(await replyTo(notes, THREAD, 'The old one.')).toBe(false);
    expect(notes.story.current().logIn).toBe('shown');
    expect(notes.drafts.get(THREAD)).toBe('The old one.');
  });
});
