import { z } from 'zod';
import { write } from '#db/client';
import { JobFailure, type JobWork } from '../jobs/job-work.ts';
import { hashOfCard } from './card-address.ts';
import { cardFacts, CROP_SHAPES, STORY_SHAPES } from './card-facts.ts';
import { cardBytes } from './card-files.ts';
import { findCardStory, readCardPaper } from './card-stories.ts';
import { drawPublicCard } from './find-card.ts';
import { queueCards } from './queue-cards.ts';

const SHAPES = [...STORY_SHAPES, ...CROP_SHAPES];
const payloadSchema = z.object({ storyId: z.string(), shape: z.enum(SHAPES).optional() });

/**
 * Draws what networks and search engines ask for first; slides are drawn when somebody shares one. Of a story that readers
 * do not have nothing is drawn: whoever comes first after its hour has it drawn then. Each shape is a job of its own, since
 * all of them may take longer than one has.
 */
export const drawCardsJob: JobWork = async ({ payload }, at) => {
  const { storyId, shape } = payloadSchema.parse(payload);
  const story = await findCardStory(storyId, at);
  if (story === null) return '';
  if (shape === undefined) {
    await write(async (tx) => {
      for (const one of SHAPES) await queueCards(tx, { storyId, shape: one }, { dueAt: at, now: at });
    });
    return '';
  }
  const facts = cardFacts(story, { shape, paper: await readCardPaper() }, at);
  if (facts === null) return '';
  const name = { storyId, hash: hashOfCard(facts), shape };
  if ((await cardBytes(name)) !== null) return '';
  const drawing = drawPublicCard(name, facts);
  if (drawing === null) throw new JobFailure('Too many share cards waited to be drawn.');
  await drawing;
  return '';
};
