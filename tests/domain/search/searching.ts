import { readQuestion } from '#domain/search/question';
import { searchStories } from '#domain/search/search-stories';
import { MORNING, TIME_ZONE } from '../../support/newsroom.ts';

/** What a reader finds with these words and what narrows them: headlines, in their order. */
export async function ask(typed: string, narrowed: Record<string, string> = {}, at = MORNING) {
  const question = readQuestion(new URLSearchParams({ q: typed, ...narrowed }));
  const answer = await searchStories(question, TIME_ZONE, at);
  return { ...answer, headlines: answer.stories.map(({ card }) => card.headline) };
}
