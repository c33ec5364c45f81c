import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { note, noteMention, session } from '#db/schema';
import { startThread } from '#domain/stories/notes';
import { newId } from '#lib/id';
import { actorOf, draftStory, MINUTE } from '../support/newsroom.ts';
import { hirePerson, PASSWORD } from '../support/people.ts';
import { type OpenPortal, openPortal } from '../support/portal.ts';

let portal: OpenPortal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

async function logIn(name: string) {
  const person = await hirePerson('editor', PASSWORD, name);
  const answer = await portal.send('/api/login', {
    method: 'POST',
    headers: { origin: portal.origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email: person.email, password: PASSWORD }).toString(),
  });
  const cookie = [answer.headers['set-cookie'] ?? []].flat().map((one) => one.split(';')[0]);
  return { ...person, name, cookie: cookie.join('; ') };
}
type Person = Awaited<ReturnType<typeof logIn>>;

/** From a page that `opened` has open, in a browser in which `there` has logged in since. */
const send = (
  [opened, there]: [Person, Person],
  [method, path, sent]: [method: string, path: string, sent?: object],
) =>
  portal.send(path, {
    method,
    headers: {
      cookie: there.cookie,
      origin: portal.origin,
      'stringer-writer': opened.id,
      ...(sent ? { 'content-type': 'application/json' } : {}),
    },
    ...(sent ? { body: JSON.stringify(sent) } : {}),
  });

test('what one person writes in a note is never stored in the name of another who logged in beside', async () => {
  const [asha, ben] = [await logIn('Asha Rao'), await logIn('Ben Thapa')];
  const { id } = await draftStory();
  const notes = `/api/stories/${id}/notes`;
  const [thread, first] = [newId(), newId()];
  const begin = { thread, note: first, quote: 'four metres', words: `Whose gauge, @${ben.name}?` };
  expect((await send([asha, ben], ['POST', notes, begin])).status).toBe(401);
  expect((await send([asha, asha], ['POST', notes, begin])).status).toBe(200);
  const reply = { note: newId(), words: 'The old one.' };
  for (const request of [
    ['POST', `${notes}/${thread}`, reply],
    ['PUT', `${notes}/${thread}`, { resolved: true }],
    ['DELETE', `${notes}/${thread}/${first}`],
    ['GET', notes],
    ['POST', `${notes}/seen`],
  ] satisfies [string, string, object?][])
    expect((await send([asha, ben], request)).status, `${request[0]} ${request[1]}`).toBe(401);
  const kept = await read().select().from(note).where(eq(note.threadId, thread));
  expect(kept).toMatchObject([{ id: first, createdByName: asha.name }]);
  const [mention] = await read().select().from(noteMention).where(eq(noteMention.noteId, first));
  expect(mention?.seenAt).toBeNull();
});

test('a list of notes that stays open keeps nobody logged in', async () => {
  const asha = await logIn('Asha Rao');
  const { id } = await draftStory();
  const thread = { storyId: id, thread: newId(), note: newId(), quote: 'rose', words: 'Sure?' };
  await startThread(actorOf('editor'), thread, Date.now());
  const long = Date.now() - 30 * MINUTE;
  await write((tx) => tx.update(session).set({ seenAt: long }).where(eq(session.accountId, asha.id)));
  const notes = `/api/stories/${id}/notes`;
  expect((await send([asha, asha], ['GET', notes])).status).toBe(200);
  expect((await send([asha, asha], ['POST', `${notes}/seen`])).status).toBe(200);
  const [open] = await read().select().from(session).where(eq(session.accountId, asha.id));
  expect(open?.seenAt).toBe(long);
});
