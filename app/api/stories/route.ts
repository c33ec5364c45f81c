import { createStory } from '#domain/stories/create-story';
import { currentActor } from '../../(desk)/actor.ts';
import { answer, signedOut } from '../answer.ts';
import { answering } from '../answering.ts';
import { receiveJson } from '../receive.ts';
import { newStorySchema } from './requests.ts';

export const POST = answering(async (request) => {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  const sent = await receiveJson(request, newStorySchema);
  if (!sent.ok) return answer(sent);
  const at = Date.now();
  const created = await createStory(actor, sent.value, at);
  return created.ok ? answer({ ok: true, value: { ...created.value, savedAt: at } }, 201) : answer(created);
});
