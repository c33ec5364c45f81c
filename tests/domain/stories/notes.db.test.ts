import { beforeAll, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { insertNote, insertThread } from '#db/notes';
import { listAudit } from '#db/audit';
import type { Actor } from '#domain/access';
import { disableAccount } from '#domain/people/accounts';
import { MACHINE } from '#domain/access';
import { listMentions, seeMentions } from '#domain/stories/mentions';
import { deleteNote, listNotes, reply, setResolved, startThread } from '#domain/stories/notes';
import { newId } from '#lib/id';
import { actorOf, draftStory, MINUTE, MORNING, openNewsroom, valueOf } from '../../support/newsroom.ts';
import { hirePerson } from '../../support/people.ts';

beforeAll(openNewsroom);

/** Somebody with an account, by a name of their own. */
async function colleague(name: string, role: Actor['role'] = 'author'): Promise<Actor & { email: string }> {
  const { id, email } = await hirePerson(role, undefined, name);
  return { accountId: id, name, role, email };
}

async function noted(actor: Actor, words: string, at = MORNING) {
  const { id: storyId } = await draftStory();
  const ids = { storyId, thread: newId(), note: newId() };
  const { threads } = valueOf(await startThread(actor, { ...ids, quote: 'The river', words }, at));
  return { ...ids, threads };
}

test('somebody who may not edit a story may say something about it, and is answered', async () => {
  const [reader, writer] = [await colleague('Ila Sen', 'contributor'), await colleague('Omar Faiz')];
  const { storyId, thread } = await noted(reader, 'Which river?');
  const answer = { storyId, thread, note: newId(), words: 'The Kaveri.' };
  valueOf(await reply(writer, answer, MORNING + MINUTE));
  const { threads } = valueOf(await listNotes(reader, storyId));
  expect(threads).toMatchObject([
    {
      id: thread,
      quote: 'The river',
      resolved: null,
      notes: [
        { words: 'Which river?', by: 'Ila Sen', at: MORNING },
        { words: 'The Kaveri.', by: 'Omar Faiz', at: MORNING + MINUTE },
      ],
    },
  ]);
});

test('a request that is sent twice says it once', async () => {
  const writer = await colleague('Asha One');
  const { storyId, thread, note } = await noted(writer, 'Check this.');
  const again = { storyId, thread, note, quote: 'The river', words: 'Check this.' };
  expect(valueOf(await startThread(writer, again, MORNING)).threads).toHaveLength(1);
  const answer = { storyId, thread, note: newId(), words: 'Done.' };
  valueOf(await reply(writer, answer, MORNING));
  expect(valueOf(await reply(writer, answer, MORNING)).threads[0]?.notes).toHaveLength(2);
});

test('a story has room for so many notes, in whatever threads they are', async () => {
  const writer = await colleague('Asha Many');
  const { storyId, thread } = await noted(writer, 'One.');
  const full = { id: newId(), storyId, quote: 'q', createdAt: MORNING, resolvedAt: null, resolvedByName: '' };
  const note = () => ({
    id: newId(),
    threadId: full.id,
    words: 'w',
    createdBy: null,
    createdByName: 'Many',
    createdAt: MORNING,
  });
  await write(async (tx) => {
    await insertThread(tx, full);
    for (let count = 1; count < 2000; count += 1) await insertNote(tx, note(), []);
  });
  const refused = { failure: { code: 'invalid', message: expect.stringContaining('2000 notes') } };
  const more = { storyId, thread, note: newId(), words: 'One more.' };
  expect(await reply(writer, more, MORNING)).toMatchObject(refused);
  expect(await startThread(writer, { ...more, thread: newId(), quote: 'The river' }, MORNING)).toMatchObject(
    refused,
  );
});

test('a thread is resolved and opened again, and who did it when is known; an answer opens it too', async () => {
  const [one, other] = [await colleague('Lin Wu'), await colleague('Mei Tan')];
  const { storyId, thread } = await noted(one, 'A source?');
  const set = (resolved: boolean) => setResolved(other, { storyId, thread, resolved }, MORNING + MINUTE);
  const resolved = valueOf(await set(true)).threads[0];
  expect(resolved?.resolved).toEqual({ by: 'Mei Tan', at: MORNING + MINUTE });
  expect(valueOf(await set(false)).threads[0]?.resolved).toBeNull();
  valueOf(await set(true));
  const answered = await reply(one, { storyId, thread, note: newId(), words: 'Not yet.' }, MORNING);
  expect(valueOf(answered).threads[0]?.resolved).toBeNull();
});

test('a mention waits for the person it asks, until they have seen the notes of that story', async () => {
  const [writer, asked] = [await colleague('Kabir Das'), await colleague('Nida Khan')];
  const { storyId, thread, note } = await noted(writer, '@Nida Khan: is this the right day?');
  expect(await listMentions(asked, 10)).toMatchObject([
    { storyId, threadId: thread, noteId: note, by: 'Kabir Das', words: '@Nida Khan: is this the right day?' },
  ]);
  expect(await listMentions(writer, 10)).toEqual([]);
  const before = valueOf(await listNotes(asked, storyId)).threads[0]?.notes[0];
  expect(before?.isUnseen).toBe(true);
  valueOf(await seeMentions(asked, storyId, MORNING + MINUTE));
  expect(await listMentions(asked, 10)).toEqual([]);
  expect(valueOf(await listNotes(asked, storyId)).threads[0]?.notes[0]?.isUnseen).toBe(false);
});

test('nobody is asked by their own note, and nobody who may not log in is offered', async () => {
  const [writer, gone] = [await colleague('Ravi Nair'), await colleague('Tara Bose')];
  valueOf(await disableAccount(MACHINE, gone.email, MORNING));
  const { storyId } = await noted(writer, '@Ravi Nair and @Tara Bose');
  expect(await listMentions(writer, 10)).toEqual([]);
  expect(await listMentions(gone, 10)).toEqual([]);
  const { colleagues } = valueOf(await listNotes(writer, storyId));
  expect(colleagues).toContainEqual({ id: writer.accountId, name: 'Ravi Nair' });
  expect(colleagues.map(({ name }) => name)).not.toContain('Tara Bose');
});

test('one’s own note may be deleted while nobody has answered it; with its only note the thread goes', async () => {
  const [one, other] = [await colleague('Uma Pal'), await colleague('Vik Roy')];
  const { storyId, thread, note } = await noted(one, 'Wrong.');
  const remove = (actor: Actor, id: string) => deleteNote(actor, { storyId, thread, note: id }, MORNING);
  expect(await remove(other, note)).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  const answer = newId();
  valueOf(await reply(other, { storyId, thread, note: answer, words: 'Why?' }, MORNING + MINUTE));
  expect(await remove(one, note)).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  expect(valueOf(await remove(other, answer)).threads[0]?.notes).toHaveLength(1);
  expect(valueOf(await remove(one, note)).threads).toEqual([]);
  const entries = await listAudit(read(), 20);
  const deleted = { action: 'delete-note', subject: storyId };
  expect(entries).toContainEqual(expect.objectContaining({ ...deleted, accountName: 'Uma Pal' }));
});

test('notes are of one story: a thread is not found from another, nor notes of a story that is not there', async () => {
  const writer = actorOf('editor');
  const { thread } = await noted(writer, 'Here.');
  const { id: elsewhere } = await draftStory();
  const answer = { storyId: elsewhere, thread, note: newId(), words: 'There?' };
  expect(await reply(writer, answer, MORNING)).toMatchObject({ failure: { code: 'not-found' } });
  expect(await listNotes(writer, newId())).toMatchObject({ failure: { code: 'not-found' } });
  expect(valueOf(await listNotes(writer, elsewhere)).threads).toEqual([]);
});
