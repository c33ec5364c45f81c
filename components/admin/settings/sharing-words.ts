import type { AiCrawlers, FeedText } from '#domain/settings/sharing';

/** How the choices of the settings read. */
export const FEED_WORDS: Record<FeedText, string> = {
  full: 'whole stories',
  standfirst: 'the standfirst of each story',
};

export const AI_WORDS: Record<AiCrawlers, string> = {
  all: 'may take everything',
  answers: 'may answer with it, not train on it',
  none: 'may take nothing',
};
