import { type CheckFacts, checkStory, obstaclesOf } from '#domain/stories/checks';
import type { Content } from '#domain/stories/content';
import { MORNING } from './newsroom.ts';

/** A newsroom that knows nothing against a story. */
export const NO_FACTS: CheckFacts = {
  pictures: new Map(),
  sectionIds: ['news', 'in-depth'],
  embargoUntil: null,
  endedLicences: {},
  hiddenRelated: {},
};

/** What keeps a text from readers, by field. */
export const obstaclesIn = (content: Content) => obstaclesOf(checkStory(content, NO_FACTS, MORNING));
