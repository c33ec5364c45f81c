import { z } from 'zod';
import type { JobWork } from '../jobs/job-work.ts';
import { hashOfCard } from './card-address.ts';
import { cardFacts, CROP_SHAPES, STORY_SHAPES } from './card-facts.ts';
import { cardBytes } from './card-files.ts';
import { findCardStory, readCardPaper } from './card-stories.ts';
import { drawPublicCard } from './find-card.ts';

const payloadSchema = z.object({ storyId: z.string() });

/**
 * Draws what networks and search engines ask for first; slides are drawn when somebody shares one. Of a story that readers
 * do not have nothing is drawn: whoever comes first after its hour has it drawn then.
 */
export const drawCardsJob: JobWork = async ({ payload }, at) => {
  const { storyId } = payloadSchema.parse(payload);
  const story = await findCardStory(storyId, at);
  if (story === null) return '';
  const paper = await readCardPaper();
  for (const shape of [...STORY_SHAPES, ...CROP_SHAPES]) {
    const facts = cardFacts(story, { shape, paper }, at);
    if (facts === null) continue;
    const name = { storyId, hash: hashOfCard(facts), shape };
    if ((await cardBytes(name)) === null) await drawPublicCard(name, facts);
  }
  return '';
};
