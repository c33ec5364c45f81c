import type { Metadata } from 'next';
import { z } from 'zod';
import { SearchForm } from '#components/admin/search-form';
import { TopicList } from '#components/admin/topics/topic-list';
import { listDeskTopics } from '#domain/topics/desk-topics';
import { requireActor } from '../../actor.ts';
import { requestFacts } from '../../request-facts.ts';

export const metadata: Metadata = { title: 'Topics' };

const text = z.string().trim().max(200).catch('');
const querySchema = z.object({ q: text, after: text });

type TopicsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Every topic that a published story ever carried. */
export default async function TopicsPage({ searchParams }: TopicsPageProps) {
  const actor = await requireActor('/admin/topics');
  const { q: search, after } = querySchema.parse(await searchParams);
  const { at } = await requestFacts();
  const list = await listDeskTopics(actor, { search, after }, at);
  if (!list.ok) return <p>{list.failure.message}</p>;
  return (
    <>
      <div className="desk-page-head">
        <h1>Topics</h1>
        <SearchForm action="/admin/topics" search={search} label="Name or description" />
      </div>
      <TopicList {...list.value} search={search} isFirst={after === ''} />
    </>
  );
}
