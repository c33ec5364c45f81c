import { z } from 'zod';
import { changeAddress } from '#domain/stories/change-address';
import { currentActor } from '../../../../(desk)/actor.ts';
import { answer, signedOut } from '../../../answer.ts';
import { answering } from '../../../answering.ts';
import { receiveJson } from '../../../receive.ts';
import type { StoryParams } from '../../requests.ts';

const addressSchema = z.strictObject({ urlSlug: z.string().max(80) });

export const POST = answering(async (request: Request, { params }: StoryParams) => {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  const sent = await receiveJson(request, addressSchema);
  if (!sent.ok) return answer(sent);
  return answer(await changeAddress(actor, { id: (await params).id, ...sent.value }, Date.now()));
});
