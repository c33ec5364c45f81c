import { DaysOfStories } from '#components/front/days-of-stories';
import { ListPage } from '#components/front/list-page';
import { Paging } from '#components/front/paging';
import { PageHead } from '#components/reader/page-head';
import { listTopic } from '#domain/stories/published';
import { MissingPage } from '../../missing-page.tsx';
import { openMoment } from '../../moment.ts';
import { type Query, readBefore } from '../../query.ts';
import { ReaderDocument } from '../../reader-document.tsx';

type Props = { params: Promise<{ slug: string }>; searchParams: Query };

const STORIES_PER_PAGE = 25;

/** Everything on a topic, newest first. */
export default async function TopicPage({ params, searchParams }: Props) {
  const [{ slug }, before, moment] = await Promise.all([params, readBefore(searchParams), openMoment()]);
  const list = await listTopic(slug, { before, limit: STORIES_PER_PAGE }, moment.at);
  if (list === null) return <MissingPage moment={moment} />;
  const { site } = moment;
  const path = `/topics/${slug}`;
  return (
    <ReaderDocument moment={moment} path={path}>
      <PageHead
        site={site}
        title={list.topic.name}
        description={`${list.topic.name} in ${site.name}`}
        path={before === null ? path : `${path}?before=${before}`}
        picture={list.stories[0]?.picture ?? null}
      />
      <ListPage title={list.topic.name} label="Topic">
        <DaysOfStories site={site} stories={list.stories} />
        <Paging path={path} before={before} next={list.next} />
      </ListPage>
    </ReaderDocument>
  );
}
