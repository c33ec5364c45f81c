import type { Metadata } from 'next';
import { RedirectPages, RedirectsHead } from '#components/admin/redirects/redirects-head';
import { RedirectsDesk } from '#components/admin/redirects/redirects-desk';
import { listRedirects } from '#domain/redirects/desk-redirects';
import { readSettings } from '#domain/settings/read-settings';
import { requireActor } from '../../actor.ts';
import { requestFacts } from '../../request-facts.ts';
import { listQuerySchema, NotForYou } from './room.tsx';

export const metadata: Metadata = { title: 'Redirects' };

const ROOM = '/admin/redirects';

type RedirectsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Old addresses that lead elsewhere, the newest first. */
export default async function RedirectsPage({ searchParams }: RedirectsPageProps) {
  const actor = await requireActor(ROOM);
  const { q: search, after } = listQuerySchema.parse(await searchParams);
  const list = await listRedirects(actor, { search, after });
  if (!list.ok) return <NotForYou />;
  const { redirects, next, all } = list.value;
  const { at: now } = await requestFacts();
  const { timeZone, language } = await readSettings();
  return (
    <>
      <RedirectsHead here={ROOM} search={search} />
      <RedirectsDesk
        redirects={redirects}
        all={all}
        search={search}
        now={now}
        clock={{ timeZone, language }}
      />
      <RedirectPages room={ROOM} search={search} isFirst={after === ''} next={next} />
    </>
  );
}
