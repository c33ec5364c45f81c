import { answerFeed } from '../../answer-feed.ts';
import { sectionFeed } from '../../feed-lists.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ sectionOrYear: string }> };

export const GET = async (_request: Request, { params }: Context): Promise<Response> =>
  answerFeed('rss', sectionFeed((await params).sectionOrYear));
