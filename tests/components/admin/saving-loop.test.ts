import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepSaving } from '../../../components/admin/editor/saving-loop.ts';
import { aloudWords, stateWords } from '../../../components/admin/editor/state-words.ts';
import { publish, save } from '../../../components/admin/editor/story-commands.ts';
import {
  type Answer,
  conflict,
  ID,
  ok,
  openDesk,
  openEditor,
  openNewEditor,
  refusal,
} from '../../support/open-story.ts';

let desk: ReturnType<typeof openDesk>;
let page: EventTarget;
let ends: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', new EventTarget());
  desk = openDesk();
});
afterEach(() => {
  for (const end of ends) end();
  ends = [];
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function open(editor = openEditor()) {
  ends.push(keepSaving(editor.session));
  return editor;
}
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const headlines = () => desk.requests.map(({ body }) => body.content?.headline);
const clock = { timeZone: 'UTC', language: 'en' };

describe('an open story saves itself', () => {
  test('within two seconds of a pause, and not while somebody writes', async () => {
    const { session, write } = open();
    desk.answers.push(ok(4));
    for (const words of ['T', 'Th', 'The']) {
      write(words);
      await wait(1000);
    }
    expect(desk.requests).toEqual([]);
    await wait(1000);
    expect(desk.requests).toMatchObject([{ method: 'PUT', body: { version: 3, kind: 'autosaved' } }]);
    expect(headlines()).toEqual(['The']);
    expect(session.current()).toMatchObject({ version: 4, saved: { isAutosave: true }, desk: 'changed' });
    await wait(600_000);
    expect(desk.requests).toHaveLength(1);
  });

  test('now and then for whoever never pauses', async () => {
    const { write } = open();
    desk.answers.push(ok(4), ok(5));
    for (let second = 1; second <= 31; second += 1) {
      write(`Word ${second}`);
      await wait(1000);
    }
    expect(headlines()).toEqual(['Word 15', 'Word 30']);
  });

  test('not when what was written is taken back', async () => {
    const { write } = open();
    write('The ferry stops');
    await wait(1000);
    write('The ferry');
    await wait(600_000);
    expect(desk.requests).toEqual([]);
  });

  test('a new story is made once there is a word of it', async () => {
    const { session, write } = open(openNewEditor());
    session.tell({ kind: 'wrote', change: (before) => ({ ...before, slugline: 'ferry' }) });
    write('   ');
    await wait(60_000);
    expect(desk.requests).toEqual([]);
    desk.answers.push({ status: 201, body: { id: ID, version: 1, savedAt: 9 } });
    write('F');
    await wait(2000);
    expect(desk.requests).toMatchObject([{ path: '/api/stories', body: { id: ID, kind: 'autosaved' } }]);
    expect(session.current().version).toBe(1);
  });

  test('at once when the page may not come back', async () => {
    const { write } = open();
    desk.answers.push(ok(4));
    write('Half a');
    document.dispatchEvent(new Event('visibilitychange'));
    await wait(0);
    expect(headlines()).toEqual(['Half a']);
  });

  test('and says so without a word aloud, and without taking away what is said of something else', async () => {
    const { session, write } = open();
    const notice = { tone: 'trouble', text: 'Not published: a picture has no alt text.' } as const;
    session.tell({ kind: 'failed', notice, fields: { 'slides.0.alt': 'Describe it.' } });
    desk.answers.push(ok(4));
    write('One');
    await wait(2000);
    expect(session.current()).toMatchObject({ notice, fields: { 'slides.0.alt': 'Describe it.' } });
    expect(stateWords(session.current(), 9, clock, session.isKept)).toContain('Saved 00:00 by Asha Rao');
    expect(aloudWords(session.current(), 9, clock)).toBe('');
    desk.answers.push(ok(5));
    await save(session);
    expect(aloudWords(session.current(), 9, clock)).toBe('Saved 00:00 by Asha Rao');
  });
});

describe('one save at a time', () => {
  test('what is asked for waits for the save that is on its way, and publishes a version that was asked for', async () => {
    const { session, write } = open();
    let answer: (answer: Answer) => void = () => {};
    desk.answers.push(new Promise((resolve) => (answer = resolve)), ok(5), {
      status: 200,
      body: { path: '/2026/11/09/ferry' },
    });
    write('One');
    await wait(2000);
    const publishing = publish(session);
    await wait(2000);
    expect(desk.requests).toHaveLength(1);
    answer(ok(4));
    await publishing;
    expect(desk.requests.map(({ body: { version, kind } }) => [version, kind])).toEqual([
      [3, 'autosaved'],
      [4, 'saved'],
      [5, undefined],
    ]);
  });

  test('nothing is saved by itself while a publication runs', async () => {
    const { session, write } = open();
    let answer: (answer: Answer) => void = () => {};
    desk.answers.push(new Promise((resolve) => (answer = resolve)), ok(4));
    const publishing = publish(session);
    write('More');
    await wait(60_000);
    expect(desk.requests).toHaveLength(1);
    answer({ status: 200, body: { path: '/2026/11/09/ferry' } });
    await publishing;
    await wait(2000);
    expect(headlines()).toEqual([undefined, 'More']);
  });
});

describe('a save that does not go through', () => {
  test('is tried again less and less often, and at once when the network is back', async () => {
    const { session, write } = open();
    desk.answers.push(...Array.from({ length: 6 }, () => 'no answer' as const), ok(4));
    write('In a tunnel');
    const counts: number[] = [];
    for (const pause of [2, 5, 10, 20, 40, 60]) {
      await wait(pause * 1000);
      counts.push(desk.requests.length);
    }
    expect(counts).toEqual([1, 2, 3, 4, 5, 6]);
    page.dispatchEvent(new Event('online'));
    await wait(0);
    expect(session.current()).toMatchObject({ version: 4, trouble: null, tries: 0 });
  });

  test('a browser without network says so', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const { session, write } = open();
    session.isKept = true;
    desk.answers.push('no answer');
    write('In a tunnel');
    await wait(2000);
    const words = 'Not saved: offline, kept in this browser';
    expect(stateWords(session.current(), 9, clock, session.isKept)).toBe(`Live · ${words}`);
    expect(aloudWords(session.current(), 9, clock)).toBe(words);
  });

  test('a text that is refused is not sent again until it changes', async () => {
    const { session, write } = open();
    const fields = { 'content.headline': 'Headline: at most 300 characters.' };
    desk.answers.push(refusal(422, 'invalid', { fields }), ok(4));
    write('Much too long');
    await wait(600_000);
    expect(desk.requests).toHaveLength(1);
    expect(session.current().fields).toEqual({ headline: 'Headline: at most 300 characters.' });
    write('Short');
    await wait(2000);
    expect(session.current()).toMatchObject({ version: 4, fields: {}, trouble: null });
  });

  test('a session that has ended is asked about once a minute, and the text goes as soon as somebody is logged in', async () => {
    const { session, write } = open();
    desk.answers.push(refusal(401, 'signed-out'), ok(4));
    write('After lunch');
    await wait(50_000);
    expect(desk.requests).toHaveLength(1);
    expect(session.current().logIn).toBe('shown');
    session.tell({ kind: 'logged-in' });
    await wait(0);
    expect(session.current()).toMatchObject({ version: 4, logIn: 'closed', trouble: null });
  });

  test('a form to log in that was put off comes again only when it is asked for', async () => {
    const { session, write } = open();
    desk.answers.push(refusal(401, 'signed-out'), refusal(401, 'somebody-else'), refusal(401, 'signed-out'));
    write('After lunch');
    await wait(2000);
    session.tell({ kind: 'log-in', logIn: 'put-off' });
    await wait(60_000);
    expect(session.current()).toMatchObject({ logIn: 'put-off', trouble: { kind: 'somebody-else' } });
    await save(session);
    expect(session.current().logIn).toBe('asked');
  });

  test('what somebody saved in between is not asked about until the writer is ready', async () => {
    const { session, write } = open();
    desk.answers.push(conflict('Theirs'), conflict('Theirs'));
    write('Mine');
    await wait(60_000);
    expect(desk.requests).toHaveLength(1);
    expect(session.current()).toMatchObject({ theirs: null, newer: { version: 4, savedBy: 'Ben Thapa' } });
    await save(session);
    expect(session.current()).toMatchObject({ newer: null, theirs: { text: { version: 4 } } });
  });
});

describe('what an editor hears of others', () => {
  const around = (version: number, isYou = false) => ({
    others: [],
    newest: { version, savedBy: 'Ben Thapa', isYou, savedAt: 5 },
  });

  test('a newer version stops it from saving over it, an older one does not', async () => {
    const { session, write } = open();
    session.tell({ kind: 'heard', around: around(3), isUncertain: false });
    expect(session.current().newer).toBeNull();
    session.tell({ kind: 'heard', around: around(4), isUncertain: false });
    write('Mine');
    await wait(60_000);
    expect(desk.requests).toEqual([]);
    expect(session.current().newer).toMatchObject({ version: 4 });
  });

  test('its own save, of which it has no answer yet, is no newer version', async () => {
    const { session, write } = open();
    let answer: (answer: Answer) => void = () => {};
    desk.answers.push(new Promise((resolve) => (answer = resolve)), ok(5));
    write('Mine');
    await wait(2000);
    session.tell({ kind: 'heard', around: around(4, true), isUncertain: false });
    answer('no answer');
    await wait(0);
    session.tell({ kind: 'heard', around: around(4, true), isUncertain: session.uncertain.size > 0 });
    expect(session.current().newer).toBeNull();
  });

  test('that the server answers again: the text is saved at once', async () => {
    const { session, write } = open();
    desk.answers.push('no answer', 'no answer', 'no answer', ok(4));
    write('While it was restarted');
    await wait(20_000);
    expect(session.current().tries).toBe(3);
    session.tell({ kind: 'heard', around: around(3), isUncertain: true });
    await wait(0);
    expect(session.current()).toMatchObject({ version: 4, trouble: null });
  });
});
