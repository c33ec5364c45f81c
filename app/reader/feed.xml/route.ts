import { answerFeed } from '../answer-feed.ts';
import { paperFeed } from '../feed-lists.ts';

export const dynamic = 'force-dynamic';

export const GET = (): Promise<Response> => answerFeed('rss', paperFeed);
