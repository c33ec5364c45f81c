import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MergedNotice } from '#components/admin/merged-notice';
import { TopicForm } from '#components/admin/topics/topic-form';
import { listKnownNames } from '#domain/stories/known-names';
import { getDeskTopic } from '#domain/topics/desk-topics';
import { liveStoriesWords } from '../../../../../components/admin/topics/live-stories-words.ts';
import { requireActor } from '../../../actor.ts';
import { requestFacts } from '../../../request-facts.ts';

export const metadata: Metadata = { title: 'Topic' };

type TopicPageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ merged?: string }> };

export default async function TopicPage({ params, searchParams }: TopicPageProps) {
  const [{ id }, { merged }] = await Promise.all([params, searchParams]);
  const actor = await requireActor(`/admin/topics/${id}`);
  const { at } = await requestFacts();
  const found = await getDeskTopic(actor, id, at);
  if (!found.ok) notFound();
  const { words, path, liveStories, mayEdit } = found.value;
  return (
    <>
      <h1>
        <bdi>{words.name}</bdi>
      </h1>
      <p className="person-facts">
        <span>{liveStoriesWords(liveStories)}</span>
        {path === null ? (
          <span>Readers have no page of it: it is there while a live story carries it.</span>
        ) : (
          <a href={path}>The page that readers have</a>
        )}
      </p>
      <MergedNotice isMerged={merged !== undefined} />
      <TopicForm key={id} opened={found.value} names={mayEdit ? (await listKnownNames(actor)).topics : []} />
    </>
  );
}
