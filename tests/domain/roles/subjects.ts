import { listLiveBreaking } from '#db/breaking';
import { read, write } from '#db/client';
import { insertJob, updateJob } from '#db/jobs';
import { type Actor, MACHINE } from '#domain/access';
import { breakNews, endBreaking } from '#domain/stories/break-news';
import { type Embargo, setEmbargo } from '#domain/stories/embargo-story';
import { sendToReview, spikeStory } from '#domain/stories/move-stage';
import { scheduleStory } from '#domain/stories/schedule-story';
import { scheduleWithdrawal } from '#domain/stories/schedule-withdrawal';
import { createPreviewLink } from '#domain/stories/preview-links';
import { createStory } from '#domain/stories/create-story';
import { getHistory } from '#domain/stories/history';
import { publishStory } from '#domain/stories/publish-story';
import { startThread } from '#domain/stories/notes';
import { newId } from '#lib/id';
import { addPicture, MORNING, valueOf, writeContent } from '#tests/support/newsroom';
import { hirePerson } from '#tests/support/people';

/** What commands are tried on, made anew for each try. `by`: whose it is. */

export type StoryAtHand = { id: string; version: number };

export const draftOf = () => ({ content: writeContent(), slugline: '', urlSlug: '' });

export const makeStory = async (by: Actor): Promise<StoryAtHand> =>
  valueOf(await createStory(by, draftOf(), MORNING));

export async function makeLiveStory(by: Actor): Promise<StoryAtHand> {
  const story = await makeStory(by);
  valueOf(await publishStory(MACHINE, story, MORNING));
  return story;
}

export type PictureAtHand = { id: string; edits: number };

export async function makePicture(by: Actor): Promise<PictureAtHand> {
  return { id: await addPicture({ createdBy: by.accountId }), edits: 0 };
}

export async function revisionOf({ id }: StoryAtHand): Promise<{ id: string; revisionId: string }> {
  const page = valueOf(await getHistory(MACHINE, { id, before: null, isUnfolded: true }, MORNING));
  const [item] = page.items;
  if (item?.kind !== 'entry') throw new Error('The story has no revision.');
  return { id, revisionId: item.entry.id };
}

export async function previewLinkOf({ id: storyId }: StoryAtHand) {
  const { link } = valueOf(await createPreviewLink(MACHINE, { storyId, hours: 24 }, MORNING));
  return { storyId, id: link.id };
}

export async function threadOn({ id: storyId }: StoryAtHand) {
  const thread = newId();
  const note = newId();
  const written = { storyId, thread, note, quote: 'The river', words: 'Which one?' };
  valueOf(await startThread(MACHINE, written, MORNING));
  return { storyId, thread, note };
}

export async function failedJob(): Promise<{ id: string }> {
  const id = newId();
  await write(async (tx) => {
    await insertJob(tx, { id, kind: 'of-a-test', payload: {}, dueAt: MORNING, createdAt: MORNING });
    await updateJob(tx, id, { failedAt: MORNING });
  });
  return { id };
}

/** A draft as it stands in another stage, and the move that leads out of it. */
export async function inStage({ id, version }: StoryAtHand, stage: 'review' | 'spiked') {
  const way = stage === 'review' ? sendToReview : spikeStory;
  valueOf(await way(MACHINE, { id, version, from: 'draft', note: '' }, MORNING));
  return { id, version, from: stage, note: '' };
}

export async function scheduled(story: StoryAtHand, startsAt: number): Promise<string> {
  valueOf(await scheduleStory(MACHINE, { ...story, startsAt }, MORNING));
  return story.id;
}

export async function ending({ id }: StoryAtHand, endsAt: number): Promise<string> {
  valueOf(await scheduleWithdrawal(MACHINE, { id, endsAt }, MORNING));
  return id;
}

export async function embargoed({ id }: StoryAtHand, embargo: Embargo): Promise<string> {
  valueOf(await setEmbargo(MACHINE, { id, ...embargo }, MORNING));
  return id;
}

export async function breaking({ id }: StoryAtHand, until: number): Promise<string> {
  await endAllBreaking();
  valueOf(await breakNews(MACHINE, { id, until }, MORNING));
  return id;
}

/** Only so many stories break at once: those of earlier tries end. */
async function endAllBreaking(): Promise<void> {
  for (const { storyId } of await listLiveBreaking(read(), 100, MORNING))
    await endBreaking(MACHINE, { id: storyId }, MORNING);
}

/** Somebody else's account, without a password. */
export const anAccount = async () => (await hirePerson('author', null)).email;
