import { previewCard } from '#domain/cards/preview-card';
import { unpublishedBytes } from '../../../../../../unpublished-answer.ts';
import { currentActor } from '../../../../../actor.ts';
import { requestFacts } from '../../../../../request-facts.ts';

type CardParams = { id: string; shape: string };

/** A share card of the newest saved text, for people at the desk. To everybody else there is nothing here. */
export async function GET(_request: Request, { params }: { params: Promise<CardParams> }) {
  const actor = await currentActor();
  const { id, shape } = await params;
  const { at } = await requestFacts();
  const card = actor && (await previewCard(actor, { storyId: id, shape }, at));
  return unpublishedBytes(
    card?.ok ? { bytes: card.value, type: 'image/jpeg' } : null,
    'There is no such card.',
  );
}
