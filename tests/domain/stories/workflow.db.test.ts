import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { job, section, story as storyTable } from '#db/schema';
import { type Actor, MACHINE, type Role } from '#domain/access';
import { disableAccount } from '#domain/people/accounts';
import { markReady, sendBack, sendToReview, spikeStory, unspikeStory } from '#domain/stories/move-stage';
import { assignStory, planStory, setDueDate } from '#domain/stories/plan-story';
import { publishStory } from '#domain/stories/publish-story';
import { cancelSchedule, scheduleStory } from '#domain/stories/schedule-story';
import { saveStory } from '#domain/stories/save-story';
import type { Stage } from '#domain/stories/stages';
import { unpublishStory } from '#domain/stories/unpublish-story';
import { updateStory } from '#domain/stories/update-story';
import { getStoryWork } from '#domain/stories/work';
import { draftStory, HOUR, MORNING, openNewsroom, valueOf, writeContent } from '../../support/newsroom.ts';
import { hirePerson } from '../../support/people.ts';

beforeAll(openNewsroom);

async function hire(role: Role, name: string) {
  const { id, email } = await hirePerson(role, null, name);
  return { email, actor: { accountId: id, name, role } satisfies Actor };
}

const move = (id: string, from: Stage, note = '', version = 1) => ({ id, from, note, version });
const workOf = async (id: string, actor: Actor = MACHINE) => valueOf(await getStoryWork(actor, id, MORNING));
const save = (actor: Actor, id: string, version: number) =>
  saveStory(actor, { id, version, content: writeContent(), slugline: '', urlSlug: '' }, MORNING + version);

/** Letters to one address, in the order in which they were written. */
async function lettersTo(email: string) {
  const rows = await read().select().from(job).orderBy(job.createdAt, job.id);
  return rows
    .map(({ payload }) => payload as { to: string; subject: string; text: string })
    .filter(({ to }) => to === email);
}

describe('a story on its way', () => {
  test('goes to review and back with what was said, and its writer is told by mail', async () => {
    const writer = await hire('contributor', 'Asha Rao');
    const editor = await hire('editor', 'Omar Faiz');
    const { id } = await draftStory({ headline: 'The ferry is late' }, MORNING, writer.actor);
    valueOf(await sendToReview(writer.actor, move(id, 'draft', 'Please look at the numbers.'), MORNING));
    valueOf(await sendBack(editor.actor, move(id, 'review', 'Call the ministry.'), MORNING + 1));
    expect(await workOf(id)).toMatchObject({
      stage: 'draft',
      moves: [
        { from: 'review', to: 'draft', note: 'Call the ministry.', by: 'Omar Faiz' },
        { from: 'draft', to: 'review', note: 'Please look at the numbers.', by: 'Asha Rao' },
      ],
    });
    const letters = await lettersTo(writer.email);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({
      subject: 'Sent back: The ferry is late',
      text: expect.stringContaining('Call the ministry.'),
    });
    expect(await lettersTo(editor.email)).toEqual([]);
  });

  test('is not sent back while its text goes to readers by the clock', async () => {
    const { id } = await draftStory();
    const startsAt = MORNING + HOUR;
    valueOf(await scheduleStory(MACHINE, { id, version: 1, startsAt }, MORNING));
    for (const away of [sendBack, sendToReview])
      expect(await away(MACHINE, move(id, 'ready'), MORNING)).toMatchObject({
        failure: { message: expect.stringContaining('Cancel its schedule first') },
      });
    valueOf(await cancelSchedule(MACHINE, { id }, MORNING));
    valueOf(await sendBack(MACHINE, move(id, 'ready'), MORNING));
    valueOf(await scheduleStory(MACHINE, { id, version: 1, startsAt }, MORNING));
    valueOf(await save(MACHINE, id, 1));
    valueOf(await sendToReview(MACHINE, move(id, 'draft', '', 2), MORNING)); // another text
  });

  test('is moved once by two clicks, and by two people; the second is told by whom', async () => {
    const [one, other] = [await hire('editor', 'Asha Rao'), await hire('editor', 'Omar Faiz')];
    const { id } = await draftStory();
    const both = await Promise.all([
      sendToReview(one.actor, move(id, 'draft'), MORNING),
      sendToReview(one.actor, move(id, 'draft'), MORNING),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
    expect(both[1]).toMatchObject({
      failure: { message: 'This story is in review since you moved it. Nothing more was done.' },
    });
    expect(await markReady(other.actor, move(id, 'draft'), MORNING)).toMatchObject({
      failure: { code: 'invalid', message: expect.stringContaining('since Asha Rao moved it') },
    });
    expect((await workOf(id)).moves).toHaveLength(1);
  });

  test('is ready only as the text that was read', async () => {
    const { id } = await draftStory();
    valueOf(await save(MACHINE, id, 1));
    expect(await markReady(MACHINE, move(id, 'draft', '', 1), MORNING)).toMatchObject({
      failure: { code: 'changed-elsewhere' },
    });
    valueOf(await markReady(MACHINE, move(id, 'draft', '', 2), MORNING));
    expect((await workOf(id)).stage).toBe('ready');
  });

  test('goes to review again when a contributor changes what was ready, and stays when an editor does', async () => {
    const writer = await hire('contributor', 'Asha Rao');
    const { id } = await draftStory({}, MORNING, writer.actor);
    valueOf(await markReady(MACHINE, move(id, 'draft'), MORNING));
    valueOf(await save(MACHINE, id, 1));
    expect((await workOf(id)).stage).toBe('ready');
    valueOf(await save(writer.actor, id, 2));
    expect(await workOf(id)).toMatchObject({ stage: 'review', moves: [{ by: 'Asha Rao' }, {}] });
  });

  test('is ready when it is published, a draft again when it is written on, and tells only what one may do', async () => {
    const author = await hire('author', 'Asha Rao');
    const stranger = await hire('author', 'Omar Faiz');
    const { id } = await draftStory({}, MORNING, author.actor);
    expect((await workOf(id, author.actor)).next).toEqual(['send-to-review', 'mark-ready', 'spike']);
    expect((await workOf(id, stranger.actor)).next).toEqual([]);
    valueOf(await publishStory(author.actor, { id, version: 1 }, MORNING));
    expect((await workOf(id)).stage).toBe('ready');
    valueOf(await save(author.actor, id, 1));
    expect((await workOf(id)).stage).toBe('draft');
  });
});

describe('a spiked story', () => {
  test('is neither saved nor published until it is a draft again', async () => {
    const { id } = await draftStory();
    valueOf(await spikeStory(MACHINE, move(id, 'draft', 'Nobody needs it.'), MORNING));
    expect(await save(MACHINE, id, 1)).toMatchObject({ failure: { message: /is spiked/ } });
    expect(await publishStory(MACHINE, { id, version: 1 }, MORNING)).toMatchObject({
      failure: { message: /is spiked/ },
    });
    valueOf(await unspikeStory(MACHINE, move(id, 'spiked'), MORNING));
    expect((await workOf(id)).stage).toBe('draft');
    valueOf(await publishStory(MACHINE, { id, version: 1 }, MORNING));
  });

  test('is never one that readers have, or will', async () => {
    const { id } = await draftStory();
    valueOf(await publishStory(MACHINE, { id, version: 1 }, MORNING + HOUR));
    for (const at of [MORNING, MORNING + 2 * HOUR])
      expect(await spikeStory(MACHINE, move(id, 'ready'), at)).toMatchObject({
        failure: { code: 'invalid' },
      });
    valueOf(await unpublishStory(MACHINE, { id }, MORNING + 2 * HOUR));
    valueOf(await spikeStory(MACHINE, move(id, 'ready'), MORNING + 2 * HOUR));
  });
});

describe('who is to do a story', () => {
  test('may edit it like their own, and is told by mail unless they gave it to themselves', async () => {
    const editor = await hire('editor', 'Omar Faiz');
    const writer = await hire('contributor', 'Asha Rao');
    const { id } = await draftStory();
    expect(await save(writer.actor, id, 1)).toMatchObject({ failure: { code: 'not-allowed' } });
    valueOf(await assignStory(editor.actor, { id, from: null, to: writer.actor.accountId }, MORNING));
    valueOf(await save(writer.actor, id, 1));
    expect(await lettersTo(writer.email)).toMatchObject([{ subject: /^Assigned to you: / }]);
    const own = { id, from: writer.actor.accountId, to: editor.actor.accountId };
    valueOf(await assignStory(editor.actor, own, MORNING));
    expect(await lettersTo(editor.email)).toEqual([]);
  });

  test('is no disabled account, and is not changed unseen', async () => {
    const [one, other] = [await hire('editor', 'Asha Rao'), await hire('editor', 'Omar Faiz')];
    const gone = await hire('author', 'Lin Mei');
    valueOf(await disableAccount(MACHINE, gone.email, MORNING));
    const { id } = await draftStory();
    expect(await assignStory(one.actor, { id, from: null, to: gone.actor.accountId }, MORNING)).toMatchObject(
      { failure: { code: 'invalid' } },
    );
    valueOf(await assignStory(one.actor, { id, from: null, to: one.actor.accountId }, MORNING));
    expect(
      await assignStory(other.actor, { id, from: null, to: other.actor.accountId }, MORNING + 1),
    ).toMatchObject({ failure: { message: expect.stringContaining('Asha Rao assigned this story') } });
    expect((await workOf(id)).assignee?.name).toBe('Asha Rao');
  });
});

test('a due date is a time of the newsroom’s clock; a planned day is a day of the calendar', async () => {
  const { id } = await draftStory();
  valueOf(await setDueDate(MACHINE, { id, from: null, to: '2026-11-09T18:00' }, MORNING));
  valueOf(await planStory(MACHINE, { id, from: null, to: '2026-11-12' }, MORNING));
  expect(await workOf(id)).toMatchObject({ dueAt: Date.UTC(2026, 10, 9, 12, 30), plannedDay: '2026-11-12' });
  expect(await setDueDate(MACHINE, { id, from: null, to: '2026-11-10T18:00' }, MORNING)).toMatchObject({
    failure: { code: 'invalid' },
  });
  expect(await planStory(MACHINE, { id, from: '2026-11-12', to: '2026-02-30' }, MORNING)).toMatchObject({
    failure: { code: 'invalid' },
  });
  const [row] = await read().select().from(storyTable).where(eq(storyTable.id, id));
  expect(row).toMatchObject({ embargoUntil: null, firstPublishedAt: null });
});

describe('what is warned of before publication', () => {
  const bare = { bylines: [], standfirst: '' };

  test('is asked of a person until each thing is acknowledged, and never of an import', async () => {
    const editor = await hire('editor', 'Omar Faiz');
    const { id } = await draftStory(bare);
    const publish = (acknowledged: string[]) =>
      publishStory(editor.actor, { id, version: 1, acknowledged }, MORNING);
    expect(await publish([])).toMatchObject({
      failure: { code: 'warned', warnings: { byline: expect.any(String), standfirst: expect.any(String) } },
    });
    const half = await publish(['byline']);
    expect(half.ok || half.failure.code !== 'warned' || Object.keys(half.failure.warnings)).toEqual([
      'standfirst',
    ]);
    valueOf(await publish(['byline', 'standfirst']));
    const imported = await draftStory(bare);
    valueOf(await publishStory(MACHINE, { id: imported.id, version: 1 }, MORNING));
  });

  test('is not asked again of an update, unless it is new', async () => {
    const editor = await hire('editor', 'Omar Faiz');
    const { id } = await draftStory({ standfirst: '' });
    valueOf(await publishStory(editor.actor, { id, version: 1, acknowledged: ['standfirst'] }, MORNING));
    const saveAs = (version: number, content: ReturnType<typeof writeContent>) =>
      saveStory(editor.actor, { id, version, content, slugline: '', urlSlug: '' }, MORNING + version);
    valueOf(await saveAs(1, writeContent({ standfirst: '' })));
    valueOf(await updateStory(editor.actor, { id, version: 2 }, MORNING + HOUR));
    valueOf(await saveAs(2, writeContent(bare)));
    const again = await updateStory(editor.actor, { id, version: 3 }, MORNING + HOUR);
    expect(again.ok || again.failure.code !== 'warned' || Object.keys(again.failure.warnings)).toEqual([
      'byline',
    ]);
  });

  test('a section that was retired takes no new story, and keeps those that readers had in it', async () => {
    const [first, live] = [await draftStory(), await draftStory()];
    valueOf(await publishStory(MACHINE, { id: live.id, version: 1 }, MORNING));
    await write((tx) => tx.update(section).set({ retiredAt: MORNING }).where(eq(section.id, 'news')));
    expect(await publishStory(MACHINE, { id: first.id, version: 1 }, MORNING)).toMatchObject({
      failure: { code: 'invalid', fields: { sectionId: expect.any(String) } },
    });
    valueOf(await save(MACHINE, live.id, 1));
    valueOf(await updateStory(MACHINE, { id: live.id, version: 2 }, MORNING + HOUR));
    await write((tx) => tx.update(section).set({ retiredAt: null }).where(eq(section.id, 'news')));
  });
});
