import { invalid } from '#domain/failure';
import { createStory } from '#domain/stories/create-story';
import { listDeskStories } from '#domain/stories/desk-list';
import { currentActor } from '../../(desk)/actor.ts';
import { answer, signedOut } from '../answer.ts';
import { answering } from '../answering.ts';
import { receiveJson } from '../receive.ts';
import { writerOf } from '../writer.ts';
import { newStorySchema, searchSchema } from './requests.ts';

/** Stories by words of their headline or slugline, for an editor that points to one of them. */
export const GET = answering(async (request) => {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  const search = searchSchema.safeParse(new URL(request.url).searchParams.get('search') ?? '');
  if (!search.success) return answer(invalid('The words to look for: at most 200 characters.'));
  const filter = { state: null, search: search.data, before: null };
  const found = await listDeskStories(actor, filter, Date.now());
  return answer(found.ok ? { ok: true, value: found.value.stories } : found);
});

export const POST = answering(async (request) => {
  const actor = await writerOf(request);
  if (actor instanceof Response) return actor;
  const sent = await receiveJson(request, newStorySchema);
  if (!sent.ok) return answer(sent);
  const at = Date.now();
  const created = await createStory(actor, sent.value, at);
  return created.ok ? answer({ ok: true, value: { ...created.value, savedAt: at } }, 201) : answer(created);
});
