import { beforeAll, expect, test } from 'vitest';
import { listAudit } from '#db/audit';
import { read } from '#db/client';
import { findStory } from '#db/stories';
import { MACHINE } from '#domain/access';
import { duplicateStory } from '#domain/stories/duplicate-story';
import { liftEmbargo, setEmbargo } from '#domain/stories/embargo-story';
import { getDeskStory } from '#domain/stories/desk';
import { createPreviewLink, readPreview } from '#domain/stories/preview-links';
import { publishStory } from '#domain/stories/publish-story';
import { moveSchedule, scheduleStory } from '#domain/stories/schedule-story';
import { scheduleWithdrawal } from '#domain/stories/schedule-withdrawal';
import {
  actorOf,
  draftStory,
  HOUR,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
} from '../../support/newsroom.ts';

beforeAll(openNewsroom);

const UNTIL = MORNING + 4 * HOUR;
const EMBARGO = { until: UNTIL, reason: 'The ministry asked', opensPreviews: false };
const auditOf = async (id: string) =>
  (await listAudit(read(), 500))
    .filter(({ subject }) => subject === id)
    .map(({ action, details }) => ({ action, details }));

test('whoever may edit a story sets its embargo; only an editor moves or lifts it, and the audit has every move', async () => {
  const contributor = actorOf('contributor');
  const { id } = await draftStory({}, MORNING, contributor);
  valueOf(await setEmbargo(contributor, { id, ...EMBARGO }, MORNING));
  const moved = { id, ...EMBARGO, until: UNTIL + HOUR };
  const denied = { failure: { code: 'not-allowed' } };
  expect(await setEmbargo(contributor, moved, MORNING)).toMatchObject(denied);
  expect(await liftEmbargo(contributor, { id }, MORNING)).toMatchObject(denied);
  expect(await findStory(read(), id)).toMatchObject({ embargoUntil: UNTIL });
  const editor = actorOf('editor');
  valueOf(await setEmbargo(editor, moved, MORNING));
  valueOf(await liftEmbargo(editor, { id }, MORNING));
  expect(await findStory(read(), id)).toMatchObject({ embargoUntil: null, embargoReason: '' });
  expect(await liftEmbargo(editor, { id }, MORNING)).toMatchObject({ failure: { code: 'invalid' } });
  const [first, later] = ['2026-11-09T08:30:00.000Z', '2026-11-09T09:30:00.000Z'];
  expect(await auditOf(id)).toEqual(
    expect.arrayContaining([
      { action: 'set-embargo', details: { to: first, reason: EMBARGO.reason, opensPreviews: false } },
      { action: 'move-embargo', details: expect.objectContaining({ from: first, to: later }) },
      { action: 'lift-embargo', details: expect.objectContaining({ from: later }) },
    ]),
  );
  expect(await setEmbargo(actorOf('author'), { id, ...EMBARGO }, MORNING)).toMatchObject(denied);
});

test('before its hour nobody publishes or schedules, an admin neither; from its hour on everybody who may', async () => {
  const which = await draftStory();
  valueOf(await setEmbargo(MACHINE, { id: which.id, ...EMBARGO }, MORNING));
  const refused = { failure: { code: 'invalid' } };
  expect(await publishStory(MACHINE, which, UNTIL - 1)).toMatchObject(refused);
  expect(await scheduleStory(MACHINE, { ...which, startsAt: UNTIL - 1 }, MORNING)).toMatchObject(refused);
  valueOf(await scheduleStory(MACHINE, { ...which, startsAt: UNTIL }, MORNING));
  const early = { id: which.id, startsAt: UNTIL - HOUR };
  expect(await moveSchedule(MACHINE, early, MORNING)).toMatchObject(refused);
  const other = await draftStory();
  valueOf(await setEmbargo(MACHINE, { id: other.id, ...EMBARGO }, MORNING));
  valueOf(await publishStory(MACHINE, other, UNTIL));
});

test('an embargo that would come after the schedule is refused', async () => {
  const which = await draftStory();
  valueOf(await scheduleStory(MACHINE, { ...which, startsAt: UNTIL - 1 }, MORNING));
  const refused = await setEmbargo(MACHINE, { id: which.id, ...EMBARGO }, MORNING);
  expect(refused).toMatchObject({ failure: { fields: { until: expect.any(String) } } });
});

test('a story that was ever live takes no embargo, and none is set for the past', async () => {
  const live = await runStory();
  const { id } = await draftStory();
  const refused = { failure: { code: 'invalid' } };
  expect(await setEmbargo(MACHINE, { id: live.id, ...EMBARGO }, MORNING)).toMatchObject(refused);
  expect(await setEmbargo(MACHINE, { id, ...EMBARGO, until: MORNING }, MORNING)).toMatchObject(refused);
});

test('an embargo opens previews only where it says so', async () => {
  const { id } = await draftStory();
  valueOf(await setEmbargo(MACHINE, { id, ...EMBARGO }, MORNING));
  const share = () => createPreviewLink(MACHINE, { storyId: id, hours: 24 }, MORNING);
  expect(await share()).toMatchObject({ failure: { code: 'invalid' } });
  valueOf(await setEmbargo(MACHINE, { id, ...EMBARGO, opensPreviews: true }, MORNING));
  const token =
    valueOf(await share())
      .url.split('/')
      .at(-1) ?? '';
  expect(await readPreview(token, MORNING)).not.toBeNull();
  valueOf(await setEmbargo(MACHINE, { id, ...EMBARGO }, MORNING));
  expect(await readPreview(token, UNTIL - 1)).toBeNull();
});

test('a scheduled withdrawal ends the preview links of its story at its hour', async () => {
  const { id } = await runStory();
  const { url } = valueOf(await createPreviewLink(MACHINE, { storyId: id, hours: 72 }, MORNING));
  const token = url.split('/').at(-1) ?? '';
  valueOf(await scheduleWithdrawal(MACHINE, { id, endsAt: UNTIL }, MORNING));
  expect(await readPreview(token, UNTIL - 1)).not.toBeNull();
  expect(await readPreview(token, UNTIL)).toBeNull();
  const later = valueOf(await createPreviewLink(MACHINE, { storyId: id, hours: 24 }, UNTIL)).url;
  expect(await readPreview(later.split('/').at(-1) ?? '', UNTIL)).not.toBeNull();
});

test('a duplicate is a draft with the text and nothing else', async () => {
  const author = actorOf('author');
  const note = { type: 'note' as const, attrs: { thread: 'a'.repeat(32) } };
  const words = [
    { type: 'text' as const, text: 'Noted', marks: [note] },
    { type: 'text' as const, text: ' words.' },
  ];
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: words }] };
  const which = await draftStory({ headline: 'Once more', body });
  valueOf(await setEmbargo(MACHINE, { id: which.id, ...EMBARGO }, MORNING));
  valueOf(await scheduleStory(MACHINE, { ...which, startsAt: UNTIL }, MORNING));
  const { id } = valueOf(await duplicateStory(author, { id: which.id }, MORNING));
  expect(await findStory(read(), id)).toMatchObject({
    embargoUntil: null,
    embargoReason: '',
    urlDay: null,
    urlSlug: '',
    firstPublishedAt: null,
    stage: 'draft',
    createdBy: author.accountId,
  });
  const copy = valueOf(await getDeskStory(author, id, MORNING));
  expect(copy).toMatchObject({ state: 'draft', content: { headline: 'Once more' }, may: { publish: true } });
  const plain = [{ type: 'text', text: 'Noted words.' }];
  expect(copy.content.body.content).toEqual([{ type: 'paragraph', content: plain }]);
});
