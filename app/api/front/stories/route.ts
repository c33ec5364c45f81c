import { listStoriesToPlace } from '#domain/front/desk-front';
import { currentActor } from '../../../(desk)/actor.ts';
import { answer, signedOut } from '../../answer.ts';
import { answering } from '../../answering.ts';
import { storiesSchema } from '../requests.ts';

export const GET = answering(async (request) => {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  const { searchParams } = new URL(request.url);
  const asked = storiesSchema.parse({
    state: searchParams.get('state'),
    search: searchParams.get('search') ?? '',
    sectionId: searchParams.get('section'),
    before: searchParams.get('before'),
  });
  return answer(await listStoriesToPlace(actor, asked, Date.now()));
});
