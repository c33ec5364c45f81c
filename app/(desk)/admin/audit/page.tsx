import type { Metadata } from 'next';
import { AuditExport } from '#components/admin/audit/audit-export';
import { AuditFilterForm } from '#components/admin/audit/audit-filter-form';
import { AuditList } from '#components/admin/audit/audit-list';
import { SettingsRooms } from '#components/admin/settings/settings-rooms';
import { readSought } from '#domain/audit/audit-filter';
import { readAudit } from '#domain/audit/read-audit';
import { readSettings } from '#domain/settings/read-settings';
import { requireActor } from '../../actor.ts';
import { requestFacts } from '../../request-facts.ts';

export const metadata: Metadata = { title: 'Audit' };

type AuditPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Who did what, when: the newest first. */
export default async function AuditPage({ searchParams }: AuditPageProps) {
  const actor = await requireActor('/admin/audit');
  const given = await searchParams;
  const sought = readSought(given);
  const before = typeof given.before === 'string' ? given.before : null;
  const { at } = await requestFacts();
  const page = await readAudit(actor, { sought, before }, at);
  if (!page.ok) return <NotForYou />;
  const { entries, next, people, actions } = page.value;
  const { timeZone, language } = await readSettings();
  return (
    <>
      <h1>Audit</h1>
      <SettingsRooms here="/admin/audit" />
      <AuditFilterForm sought={sought} people={people} actions={actions} />
      <AuditList
        entries={entries}
        next={next}
        sought={sought}
        isFirst={before === null}
        now={at}
        clock={{ timeZone, language }}
      />
      <AuditExport sought={sought} />
    </>
  );
}

function NotForYou() {
  return (
    <>
      <h1>Audit</h1>
      <p>Only an admin reads the audit. Ask one of yours.</p>
    </>
  );
}
