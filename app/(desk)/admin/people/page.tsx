import type { Metadata } from 'next';
import { z } from 'zod';
import { OwnProfile } from '#components/admin/people/own-profile';
import { PeopleList } from '#components/admin/people/people-list';
import { SearchForm } from '#components/admin/search-form';
import { can } from '#domain/access';
import { listDeskPeople } from '#domain/people/desk-people';
import { requireActor } from '../../actor.ts';
import { requestFacts } from '../../request-facts.ts';

export const metadata: Metadata = { title: 'People' };

const text = z.string().trim().max(200).catch('');
const querySchema = z.object({ q: text, after: text });

type PeoplePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Everybody who stands in a byline or was written down beforehand. */
export default async function PeoplePage({ searchParams }: PeoplePageProps) {
  const actor = await requireActor('/admin/people');
  const { q: search, after } = querySchema.parse(await searchParams);
  const { at } = await requestFacts();
  const list = await listDeskPeople(actor, { search, after }, at);
  if (!list.ok) return <p>{list.failure.message}</p>;
  const { own, ...people } = list.value;
  return (
    <>
      <div className="desk-page-head">
        <h1>People</h1>
        <SearchForm action="/admin/people" search={search} label="Name or title" />
        {can(actor, 'edit-people') && (
          <a className="button button-first" href="/admin/people/new">
            New person
          </a>
        )}
      </div>
      <OwnProfile own={own} mayChoose={can(actor, 'edit-people')} />
      <PeopleList {...people} search={search} isFirst={after === ''} />
    </>
  );
}
