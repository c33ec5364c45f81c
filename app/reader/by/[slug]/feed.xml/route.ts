import { answerFeed } from '../../../answer-feed.ts';
import { personFeed } from '../../../feed-lists.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ slug: string }> };

export const GET = async (_request: Request, { params }: Context): Promise<Response> =>
  answerFeed('rss', personFeed((await params).slug));
