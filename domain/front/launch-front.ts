import { type Query, write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { findFront, findNewestFront, insertFront } from '#db/fronts';
import { listMediaRows } from '#db/media';
import { listKnownStories } from '#db/front-stories';
import { newId } from '#lib/id';
import { type Actor, can } from '../access.ts';
import { done, failed, invalid, notFound, type Result } from '../failure.ts';
import { licenceState } from '../media/licence.ts';
import { recordAudit } from '../people/audit.ts';
import { allSlots, EMPTY_FRONT, type FrontContent, frontSchema, mediaIdsOf, storyIdsOf } from './content.ts';
import { isSameFront } from './differences.ts';
import { denyFront, getDraftFor } from './front-draft.ts';

/** Pictures whose licence has ended and that somebody shows all the same. */
type Acknowledged = { acknowledged?: string[] | undefined };

/** Gives readers the draft with their next request. `version` is the one that the editor sees. */
export function launchFront(
  actor: Actor,
  { version, acknowledged }: { version: number } & Acknowledged,
  at: number,
): Promise<Result<null>> {
  return write(async (tx) => {
    const draft = await getDraftFor(tx, actor, version, at);
    if (!draft.ok) return draft;
    const { content } = draft.value;
    return launch(tx, { actor, content, acknowledged, action: 'launch-front', details: { version } }, at);
  });
}

/** Gives readers a front that they had before, as a launch of its own. The draft stays as it is. */
export function launchAgain(
  actor: Actor,
  { id, acknowledged }: { id: string } & Acknowledged,
  at: number,
): Promise<Result<null>> {
  return write(async (tx) => {
    if (!can(actor, 'edit-front')) return denyFront(tx, actor, at);
    const row = await findFront(tx, id);
    if (row === null) return notFound('front');
    const content = frontSchema.parse(row.content);
    const details = { front: id, launchedAt: row.launchedAt };
    return launch(tx, { actor, content, acknowledged, action: 'undo-front', details }, at);
  });
}

type Launch = {
  actor: Actor;
  content: FrontContent;
  action: 'launch-front' | 'undo-front';
  details: Record<string, string | number>;
} & Acknowledged;

async function launch(tx: Query, of: Launch, at: number): Promise<Result<null>> {
  const { actor, content, action, details } = of;
  const newest = await findNewestFront(tx);
  const before = newest === null ? EMPTY_FRONT : frontSchema.parse(newest.content);
  if (isSameFront(before, content)) return invalid('Readers have this front already. Nothing was launched.');
  const refused = await refusePictures(tx, of, at);
  if (refused) return refused;
  const id = newId();
  await insertFront(
    tx,
    {
      id,
      content,
      launchedBy: actor.accountId,
      launchedByName: actor.name,
      launchedAt: Math.max(at, (newest?.launchedAt ?? 0) + 1), // two in one millisecond still have an order
    },
    await picturesOf(tx, content),
  );
  // Hard: what an editor took off the front must not linger on an old page.
  await raiseEdition(tx, { hard: true });
  const slots = allSlots(content).length;
  await recordAudit(tx, { actor, action, subject: 'front', details: { ...details, front: id, slots } }, at);
  return done(null);
}

/** A story may have gone from the desk since it was put on the front. */
async function picturesOf(tx: Query, content: FrontContent) {
  const known = new Set(await listKnownStories(tx, storyIdsOf(content)));
  return allSlots(content).flatMap(({ storyId, picture }) =>
    picture && known.has(storyId) ? [{ storyId, mediaId: picture.mediaId }] : [],
  );
}

/** Pictures without alt text are refused; one whose licence has ended is shown by whoever knows it. */
async function refusePictures(tx: Query, { content, acknowledged = [] }: Launch, at: number) {
  const rows = await listMediaRows(tx, mediaIdsOf(content));
  const silent = allSlots(content).find(({ picture }) => {
    const row = picture && rows.find(({ id }) => id === picture.mediaId);
    return row && picture.alt === '' && row.alt === '' && !row.decorative;
  });
  if (silent)
    return invalid('Not launched: a picture of a slot has no alt text. The draft is saved.', {
      [silent.storyId]: 'Say what its picture shows, or mark the picture as decorative in the library.',
    });
  const ended = rows.filter(
    ({ id, licenceExpiresAt }) =>
      licenceState(licenceExpiresAt, at) === 'ended' && !acknowledged.includes(id),
  );
  if (ended.length === 0) return null;
  const warnings = Object.fromEntries(ended.map(({ id, name }) => [id, `“${name}” may no longer be shown.`]));
  const message = 'Not launched yet: the licence of a picture has ended.';
  return failed({ code: 'warned', message, warnings });
}
