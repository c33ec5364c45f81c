import { beforeAll, expect, test } from 'vitest';
import { write } from '#db/client';
import { type Actor, MACHINE } from '#domain/access';
import { readSought, type Sought } from '#domain/audit/audit-filter';
import { exportAudit } from '#domain/audit/export-audit';
import { readAudit } from '#domain/audit/read-audit';
import { recordAudit } from '#domain/people/audit';
import { createPerson } from '#domain/people/save-person';
import { newId } from '#lib/id';
import {
  actorOf,
  addPicture,
  DAY,
  draftStory,
  HOUR,
  MORNING,
  openNewsroom,
  valueOf,
} from '#tests/support/newsroom';
import { hirePerson } from '#tests/support/people';

beforeAll(openNewsroom);

const NOTHING = readSought({});
const admin = (): Actor => ({ ...actorOf('admin'), provedAt: MORNING });

type Entry = {
  action?: string;
  subject?: string;
  actor?: Partial<Actor>;
  at?: number;
  details?: Record<string, string>;
};

/** An entry of an action of its own, so that no other test sees it. */
async function note({ action = 'noted', subject = 'x', actor = {}, at = MORNING, details = {} }: Entry) {
  const who = { ...actorOf('editor'), ...actor };
  await write((tx) => recordAudit(tx, { actor: who, action, subject, details, requestId: newId() }, at));
  return who;
}

const newAction = () => `act-${newId().replace(/\d/g, 'x').slice(0, 12)}`;

async function read(sought: Partial<Sought>, before: string | null = null) {
  return valueOf(await readAudit(admin(), { sought: { ...NOTHING, ...sought }, before }, MORNING));
}

async function take(actor: Actor, sought: Partial<Sought>, format: 'csv' | 'jsonl', at = MORNING) {
  const pieces = valueOf(await exportAudit(actor, { sought: { ...NOTHING, ...sought }, format }, at));
  let whole = '';
  for await (const piece of pieces) whole += piece;
  return whole;
}

test('what was done is found by who did it, what it was, what about, and when', async () => {
  const action = newAction();
  const asha = await note({ action, subject: 'first' });
  await note({ action, subject: 'second', at: MORNING + DAY });
  await note({
    action,
    subject: '100% of it',
    actor: { accountId: null, name: 'Command line' },
    at: MORNING + 2 * DAY,
  });
  const found = async (sought: Partial<Sought>) =>
    (await read({ action, ...sought })).entries.map(({ subject }) => subject);
  expect(await found({})).toEqual(['100% of it', 'second', 'first']);
  expect(await found({ person: asha.accountId ?? '' })).toEqual(['first']);
  expect(await found({ person: 'none' })).toEqual(['100% of it']);
  expect(await found({ about: 'SECO' })).toEqual(['second']);
  expect(await found({ about: '0%' })).toEqual(['100% of it']);
  expect(await found({ from: '2026-11-10', to: '2026-11-10' })).toEqual(['second']);
  expect(await found({ action: 'no-such' })).toEqual([]);
});

test('days are the newsroom’s, to their last millisecond', async () => {
  const action = newAction();
  const midnight = Date.UTC(2026, 10, 9, 18, 30); // 10 November, 00:00 in Kolkata
  await note({ action, subject: 'before', at: midnight - 1 });
  await note({ action, subject: 'after', at: midnight });
  const { entries } = await read({ action, from: '2026-11-09', to: '2026-11-09' });
  expect(entries.map(({ subject }) => subject)).toEqual(['before']);
});

test('pages follow on each other without a gap, also where many were written at one instant', async () => {
  const action = newAction();
  for (let entry = 0; entry < 120; entry++) await note({ action, subject: `entry ${entry}` });
  const seen: string[] = [];
  let before: string | null = null;
  let pages = 0;
  do {
    const page: Awaited<ReturnType<typeof read>> = await read({ action }, before);
    seen.push(...page.entries.map(({ subject }) => subject));
    before = page.next;
    pages++;
  } while (before !== null);
  expect(pages).toBe(3);
  expect(new Set(seen).size).toBe(120);
  expect(seen).toHaveLength(120);
});

const NOBODY = { title: '', bio: '', pictureId: null, links: [], accountId: null };

test('a story, a picture, a person and a section are called by their names, with the way there; what is gone keeps its number', async () => {
  const action = newAction();
  const { id } = await draftStory({ headline: 'Ferry to Chandpur' });
  const picture = await addPicture({ name: 'ferry.png' });
  const { id: account } = await hirePerson('author', null, 'Ravi Sen');
  const person = valueOf(
    await createPerson(MACHINE, { ...NOBODY, name: 'Mina Das', slug: 'mina-das' }, MORNING),
  );
  const gone = newId();
  for (const subject of [gone, account, picture, id, person.id, 'news', 'front'])
    await note({ action, subject });
  const { entries } = await read({ action });
  const shown = Object.fromEntries(entries.map(({ subject, words, href }) => [subject, { words, href }]));
  expect(shown).toEqual({
    [id]: { words: 'Ferry to Chandpur', href: `/admin/stories/${id}` },
    [picture]: { words: 'ferry.png', href: `/admin/pictures/${picture}` },
    [account]: { words: 'Ravi Sen', href: '/admin/accounts' },
    [person.id]: { words: 'Mina Das', href: `/admin/people/${person.id}` },
    news: { words: 'News of the day', href: '/admin/sections' },
    front: { words: 'The front', href: '/admin/front' },
    [gone]: { words: gone, href: null },
  });
  const about = await read({ action, about: 'chandpur' });
  expect(about.entries.map(({ subject }) => subject)).toEqual([id]);
});

test('parts of an address that nobody wrote here are no matter', () => {
  const odd = {
    person: "' or 1=1",
    action: ['a', 'b'],
    about: '\0',
    from: '2026-02-30',
    to: 'tomorrow',
    more: 'x',
  };
  expect(readSought(odd)).toEqual(NOTHING);
});

test('no contributor, author or editor reads the audit or takes it away', async () => {
  for (const role of ['contributor', 'author', 'editor'] as const) {
    const actor = { ...actorOf(role), provedAt: MORNING };
    const refused = { failure: { code: 'not-allowed' } };
    expect(await readAudit(actor, { sought: NOTHING, before: null }, MORNING)).toMatchObject(refused);
    expect(await exportAudit(actor, { sought: NOTHING, format: 'csv' }, MORNING)).toMatchObject(refused);
    const { entries } = await read({ person: actor.accountId ?? '' });
    expect(entries.map(({ action }) => action)).toEqual(['denied', 'denied']);
  }
});

test('the audit is taken away only after the password, and that is in it too', async () => {
  const action = newAction();
  const actor = { ...actorOf('admin'), provedAt: MORNING - HOUR };
  const sought = { ...NOTHING, action };
  expect(await exportAudit(actor, { sought, format: 'csv' }, MORNING)).toMatchObject({
    failure: { code: 'prove-again' },
  });
  expect((await read({ person: actor.accountId ?? '' })).entries).toEqual([]);
  await take({ ...actor, provedAt: MORNING }, { action }, 'jsonl');
  expect((await read({ person: actor.accountId ?? '' })).entries).toMatchObject([
    { action: 'export-audit', details: { format: 'jsonl', action } },
  ]);
});

test('in CSV no cell is a formula, and every value keeps its signs', async () => {
  const action = newAction();
  const hostile = ['=1+1', '＝1＋1', '＠SUM', '+1', '-1', '@SUM(A1)', '\tx', '\rx', 'a "quoted", b', 'plain'];
  for (const [place, name] of hostile.entries())
    await note({ action, actor: { name }, subject: `s${place}`, at: MORNING - place });
  const csv = await take(admin(), { action }, 'csv');
  expect(csv.startsWith('\uFEFFat,account,name,action,subject,details,request\r\n')).toBe(true);
  for (const cell of [
    ",'=1+1,",
    ",'＝1＋1,",
    ",'＠SUM,",
    ",'+1,",
    ",'-1,",
    ",'@SUM(A1),",
    ",'\tx,",
    `,"'\rx",`,
    ',"a ""quoted"", b",',
    ',plain,',
  ])
    expect(csv).toContain(cell);
});

test('JSON lines hold what the audit holds, however much it is', async () => {
  const action = newAction();
  for (let entry = 0; entry < 501; entry++)
    await note({ action, subject: `=${entry}`, details: { words: 'a\nb' } });
  const lines = (await take(admin(), { action }, 'jsonl')).trimEnd().split('\n');
  expect(lines).toHaveLength(501);
  const parsed = lines.map((line) => JSON.parse(line) as { subject: string; details: unknown });
  expect(new Set(parsed.map(({ subject }) => subject)).size).toBe(501);
  expect(parsed[0]?.details).toEqual({ words: 'a\nb' });
});
