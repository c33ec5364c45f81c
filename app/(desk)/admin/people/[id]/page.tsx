import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MergedNotice } from '#components/admin/merged-notice';
import { liveWords } from '#components/admin/people/people-list';
import { PersonForm } from '#components/admin/people/person-form';
import { getDeskPerson, listAccountChoices } from '#domain/people/desk-people';
import { listKnownNames } from '#domain/stories/known-names';
import { requireActor } from '../../../actor.ts';
import { requestFacts } from '../../../request-facts.ts';

export const metadata: Metadata = { title: 'Person' };

type PersonPageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ merged?: string }> };

export default async function PersonPage({ params, searchParams }: PersonPageProps) {
  const [{ id }, { merged }] = await Promise.all([params, searchParams]);
  const actor = await requireActor(`/admin/people/${id}`);
  const { at } = await requestFacts();
  const found = await getDeskPerson(actor, id, at);
  if (!found.ok) notFound();
  const { profile, path, liveStories, may } = found.value;
  return (
    <>
      <h1>
        <bdi>{profile.name}</bdi>
      </h1>
      <p className="person-facts">
        <span>{liveWords(liveStories)}</span>
        {path === null ? (
          <span>
            Readers have no page yet: it begins with a live story, or when more than a name is written here.
          </span>
        ) : (
          <a href={path}>The page that readers have</a>
        )}
      </p>
      <MergedNotice isMerged={merged !== undefined} />
      <PersonForm
        key={id}
        opened={found.value}
        may={may}
        accounts={await listAccountChoices(actor)}
        names={may.editPerson ? (await listKnownNames(actor)).people : []}
      />
    </>
  );
}
