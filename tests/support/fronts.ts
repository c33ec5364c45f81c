import { write } from '#db/client';
import { front, frontDraft, frontMedia } from '#db/schema';
import { type Actor, MACHINE } from '#domain/access';
import { listBreaking } from '#domain/front/breaking';
import type { ComposedFront } from '#domain/front/compose';
import { emptySlot, type FrontContent, LEAD } from '#domain/front/content';
import { readFrontDraft, saveFrontDraft } from '#domain/front/front-draft';
import { listFrontSections } from '#domain/front/front-sections';
import { launchFront } from '#domain/front/launch-front';
import { readFront, readLaunchedFront } from '#domain/front/read-front';
import { MORNING, valueOf } from './newsroom.ts';

/** A paper on which nobody has made a front yet. */
export const forgetFronts = () =>
  write(async (tx) => {
    await tx.delete(frontMedia);
    await tx.delete(front);
    await tx.delete(frontDraft);
  });

export const frontOf = (blocks: Record<string, string[]>): FrontContent => ({
  blocks: Object.entries(blocks).map(([id, ids]) => ({ id, slots: ids.map(emptySlot) })),
});

/** One story leads, with a picture of the slot's own. */
export const withPicture = (storyId: string, mediaId: string, alt = 'A ferry'): FrontContent => ({
  blocks: [{ id: LEAD, slots: [{ ...emptySlot(storyId), picture: { mediaId, alt } }] }],
});

/** Saves and launches, as one editor does. */
export async function launch(content: FrontContent, at = MORNING, actor: Actor = MACHINE) {
  const { version } = await readFrontDraft();
  const saved = valueOf(await saveFrontDraft(actor, { version, content }, at));
  return launchFront(actor, { version: saved.version }, at);
}

export const idsOf = (placed: ComposedFront<{ id: string }>['lead'] | undefined) =>
  placed?.map((one) => one.story.id);

/** What readers see of the front at an instant. */
export async function seenAt(at: number) {
  const front = await readLaunchedFront();
  return readFront({ front, sections: await listFrontSections(), breaking: await listBreaking(at) }, at);
}
