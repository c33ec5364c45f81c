import { ArchiveHead, TOPICS } from '#components/archive/archive-head';
import { DaysOfStories } from '#components/front/days-of-stories';
import { ListHead } from '#components/front/list-head';
import { Paging } from '#components/front/paging';
import { topicPath } from '#domain/stories/address';
import { listTopic } from '#domain/stories/published';
import '../../archive.css';
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
  const path = topicPath(slug);
  return (
    <ReaderDocument moment={moment} path={path}>
      <ListHead
        site={site}
        title={list.topic.name}
        description={list.topic.description || `${list.topic.name} in ${site.name}`}
        path={before === null ? path : `${path}?before=${before}`}
        crumbs={[TOPICS]}
        feed={{ path, title: `${site.name}: ${list.topic.name}` }}
        paths={list.stories.map((story) => story.path)}
      />
      <ArchiveHead title={list.topic.name} crumbs={[TOPICS]} description={list.topic.description} />
      <DaysOfStories site={site} stories={list.stories} />
      <Paging path={path} before={before} next={list.next} />
    </ReaderDocument>
  );
}
