import { type Query, read, write } from '#db/client';
import { findFrontDraft, findNewestFront, putFrontDraft } from '#db/fronts';
import { listMediaRows } from '#db/media';
import { type Actor, can } from '../access.ts';
import { done, failed, invalid, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { deny } from '../people/deny.ts';
import { EMPTY_FRONT, type FrontContent, frontSchema, mediaIdsOf } from './content.ts';

/** The front that is being made. Version 0 was saved by nobody: it is what readers have. */
export type FrontDraft = {
  version: number;
  content: FrontContent;
  /** ms UTC; null for version 0. */
  savedAt: number | null;
  savedBy: string;
};

export async function readFrontDraft(query: Query = read()): Promise<FrontDraft> {
  const row = await findFrontDraft(query);
  if (row === null)
    return { version: 0, content: await readLaunchedContent(query), savedAt: null, savedBy: '' };
  const { version, savedAt, savedByName } = row;
  return { version, content: frontSchema.parse(row.content), savedAt, savedBy: savedByName };
}

/** What was launched last. */
export async function readLaunchedContent(query: Query): Promise<FrontContent> {
  const newest = await findNewestFront(query);
  return newest === null ? EMPTY_FRONT : frontSchema.parse(newest.content);
}

export type DraftSaved = { version: number; savedAt: number };

/** Keeps an arrangement that readers do not see yet. `version` is the one that it was made on. */
export function saveFrontDraft(
  actor: Actor,
  { version, content }: { version: number; content: FrontContent },
  at: number,
): Promise<Result<DraftSaved>> {
  return changeDraft(actor, { version, what: 'save-front' }, at, async (tx) => {
    const ids = mediaIdsOf(content);
    const known = new Set((await listMediaRows(tx, ids)).map(({ id }) => id));
    const isKnown = ids.every((id) => known.has(id));
    return isKnown
      ? done(content)
      : invalid('Not saved: a picture of a slot is not in the library any more.');
  });
}

/** The draft becomes what readers have. */
export function discardFrontDraft(
  actor: Actor,
  { version }: { version: number },
  at: number,
): Promise<Result<DraftSaved>> {
  return changeDraft(actor, { version, what: 'discard-front' }, at, async (tx) =>
    done(await readLaunchedContent(tx)),
  );
}

type Change = (tx: Query) => Promise<Result<FrontContent>>;

function changeDraft(
  actor: Actor,
  { version, what }: { version: number; what: 'save-front' | 'discard-front' },
  at: number,
  change: Change,
): Promise<Result<DraftSaved>> {
  return write(async (tx) => {
    const found = await getDraftFor(tx, actor, version, at);
    if (!found.ok) return found;
    const content = await change(tx);
    if (!content.ok) return content;
    const saved = { version: version + 1, savedAt: at };
    await putFrontDraft(tx, {
      ...saved,
      content: content.value,
      savedBy: actor.accountId,
      savedByName: actor.name,
    });
    await recordAudit(tx, { actor, action: what, subject: 'front', details: { version: saved.version } }, at);
    return done(saved);
  });
}

/** The draft, when the actor may change it and has seen its newest version. */
export async function getDraftFor(
  tx: Query,
  actor: Actor,
  version: number,
  at: number,
): Promise<Result<FrontDraft>> {
  if (!can(actor, 'edit-front')) return denyFront(tx, actor, at);
  const draft = await readFrontDraft(tx);
  if (draft.version === version) return done(draft);
  const message = `${draft.savedBy} changed the front meanwhile. Nothing of yours was saved; it is still on your screen.`;
  return failed({ code: 'changed-elsewhere', message, theirs: draft });
}

export const denyFront = (tx: Query, actor: Actor, at: number) =>
  deny(tx, actor, { action: 'edit-front', subject: 'front', what: 'change the front' }, at);
