import type { Metadata } from 'next';
import { MissingDesk } from '#components/admin/redirects/missing-desk';
import { RedirectPages, RedirectsHead } from '#components/admin/redirects/redirects-head';
import { listMissing } from '#domain/redirects/missing-paths';
import { readSettings } from '#domain/settings/read-settings';
import { requireActor } from '../../../actor.ts';
import { requestFacts } from '../../../request-facts.ts';
import { listQuerySchema, NotForYou } from '../room.tsx';

export const metadata: Metadata = { title: 'Not found' };

const ROOM = '/admin/redirects/missing';

type MissingPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What readers asked for and nothing answers. */
export default async function MissingPage({ searchParams }: MissingPageProps) {
  const actor = await requireActor(ROOM);
  const { q: search, after } = listQuerySchema.parse(await searchParams);
  const { at: now } = await requestFacts();
  const list = await listMissing(actor, { search, after }, now);
  if (!list.ok) return <NotForYou />;
  const { paths, next } = list.value;
  const { timeZone, language } = await readSettings();
  return (
    <>
      <RedirectsHead here={ROOM} search={search} />
      <MissingDesk paths={paths} search={search} now={now} clock={{ timeZone, language }} />
      <RedirectPages room={ROOM} search={search} isFirst={after === ''} next={next} />
    </>
  );
}
