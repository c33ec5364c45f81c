import { readFile } from 'node:fs/promises';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, notFound, type Result } from '../failure.ts';
import { previewStory } from '../stories/desk.ts';
import { cardFacts, readShape } from './card-facts.ts';
import { drawAside } from './card-files.ts';
import { readCardPaper } from './card-stories.ts';

/** A card of the newest saved text, as it would be if it were published at `at`. Nothing of it is kept. */
export async function previewCard(
  actor: Actor,
  { storyId, shape: written }: { storyId: string; shape: string },
  at: number,
): Promise<Result<Buffer>> {
  if (!can(actor, 'read-desk')) return notAllowed('see the desk');
  const shape = readShape(written);
  const story = shape && (await previewStory(actor, storyId, at));
  if (!story) return notFound('card');
  if (!story.ok) return story;
  const facts = cardFacts(story.value, { shape, paper: await readCardPaper() }, at);
  if (facts === null) return notFound('card');
  return done(await drawAside(facts, (drawn) => readFile(drawn)));
}
