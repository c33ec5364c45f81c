import { beforeAll, expect, test } from 'vitest';
import { listAudit } from '#db/audit';
import { read } from '#db/client';
import { type Actor, MACHINE } from '#domain/access';
import { disableAccount } from '#domain/people/accounts';
import { createAccount } from '#domain/people/create-account';
import { resetPassword } from '#domain/people/reset-password';
import { readVersionedSettings } from '#domain/settings/read-settings';
import { saveSettings } from '#domain/settings/save-settings';
import { markReady, sendBack, sendToReview, spikeStory } from '#domain/stories/move-stage';
import { assignStory, planStory, setDueDate } from '#domain/stories/plan-story';
import { publishStory } from '#domain/stories/publish-story';
import { saveStory } from '#domain/stories/save-story';
import { unpublishStory } from '#domain/stories/unpublish-story';
import { updateStory } from '#domain/stories/update-story';
import { newId } from '#lib/id';
import { actorOf, draftStory, MORNING, openNewsroom, runStory, writeContent } from '#tests/support/newsroom';

beforeAll(openNewsroom);

const contributor = (): Actor => ({ ...actorOf('contributor'), requestId: newId() });

test('what somebody asked for and may not do is refused and written down, with the request', async () => {
  const theirs = await draftStory({}, MORNING, MACHINE);
  const live = await runStory();
  const draft = { content: writeContent(), slugline: '', urlSlug: '' };
  const settings = await readVersionedSettings();
  const move = { id: theirs.id, from: 'draft', note: '', version: 1 } as const;
  const email = 'eve@news.example';
  const asked: [string, (actor: Actor) => Promise<{ ok: boolean }>][] = [
    ['edit-story', (actor) => saveStory(actor, { ...theirs, ...draft }, MORNING)],
    ['publish-story', (actor) => publishStory(actor, theirs, MORNING)],
    ['publish-story', (actor) => updateStory(actor, live, MORNING)],
    ['publish-story', (actor) => unpublishStory(actor, live, MORNING)],
    ['edit-story', (actor) => sendToReview(actor, move, MORNING)],
    ['edit-story', (actor) => spikeStory(actor, move, MORNING)],
    ['edit-story', (actor) => planStory(actor, { id: theirs.id, from: null, to: '2026-11-10' }, MORNING)],
    ['review-story', (actor) => sendBack(actor, move, MORNING)],
    ['review-story', (actor) => assignStory(actor, { id: theirs.id, from: null, to: null }, MORNING)],
    ['review-story', (actor) => setDueDate(actor, { id: theirs.id, from: null, to: null }, MORNING)],
    ['publish-story', (actor) => markReady(actor, move, MORNING)],
    ['edit-settings', (actor) => saveSettings(actor, settings, MORNING)],
    ['manage-accounts', (actor) => disableAccount(actor, email, MORNING)],
    ['manage-accounts', (actor) => resetPassword(actor, { email, password: null }, MORNING)],
    [
      'manage-accounts',
      (actor) => createAccount(actor, { email, name: 'Eve', role: 'admin', password: null }, MORNING),
    ],
  ];
  for (const [action, ask] of asked) {
    const actor = contributor();
    expect(await ask(actor)).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
    const rows = (await listAudit(read(), 500)).filter(({ requestId }) => requestId === actor.requestId);
    expect(rows).toMatchObject([
      { action: 'denied', accountId: actor.accountId, details: { action, role: 'contributor' } },
    ]);
  }
});

test('what was asked for is written down without control characters, which one engine cannot store', async () => {
  const actor = contributor();
  const email = '\u0000eve\ud800@news.example';
  expect(await disableAccount(actor, email, MORNING)).toMatchObject({ failure: { code: 'not-allowed' } });
  const invited = { email, name: 'Eve', role: 'admin', password: null };
  expect(await createAccount(actor, invited, MORNING)).toMatchObject({ failure: { code: 'not-allowed' } });
  const rows = (await listAudit(read(), 50)).filter(({ requestId }) => requestId === actor.requestId);
  expect(rows.map(({ subject }) => subject)).toEqual(Array(2).fill('\ufffdeve\ufffd@news.example'));
});
