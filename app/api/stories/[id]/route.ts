import { getDeskStory } from '#domain/stories/desk';
import { saveStory } from '#domain/stories/save-story';
import { currentActor } from '../../../(desk)/actor.ts';
import { answer, signedOut } from '../../answer.ts';
import { answering } from '../../answering.ts';
import { receiveJson } from '../../receive.ts';
import { writerOf } from '../../writer.ts';
import { saveSchema, type StoryParams } from '../requests.ts';

export const GET = answering(async (_request, { params }: StoryParams) => {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  return answer(await getDeskStory(actor, (await params).id, Date.now()));
});

export const PUT = answering(async (request, { params }: StoryParams) => {
  const actor = await writerOf(request);
  if (actor instanceof Response) return actor;
  const sent = await receiveJson(request, saveSchema);
  if (!sent.ok) return answer(sent);
  return answer(await saveStory(actor, { id: (await params).id, ...sent.value }, Date.now()));
});
