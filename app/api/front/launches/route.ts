import { listLaunches } from '#domain/front/desk-front';
import { currentActor } from '../../../(desk)/actor.ts';
import { answer, signedOut } from '../../answer.ts';
import { answering } from '../../answering.ts';
import { pageSchema } from '../requests.ts';

export const GET = answering(async (request) => {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  const asked = pageSchema.parse({ before: new URL(request.url).searchParams.get('before') });
  return answer(await listLaunches(actor, asked, Date.now()));
});
