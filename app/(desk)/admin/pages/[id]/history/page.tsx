import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHistoryList } from '#components/admin/pages/page-history-list';
import { getPageHistory } from '#domain/pages/desk-pages';
import { readSettings } from '#domain/settings/read-settings';
import { requireActor } from '../../../../actor.ts';

export const metadata: Metadata = { title: 'History of a page' };

type PageHistoryProps = { params: Promise<{ id: string }> };

export default async function PageHistoryPage({ params }: PageHistoryProps) {
  const { id } = await params;
  const actor = await requireActor(`/admin/pages/${id}/history`);
  const history = await getPageHistory(actor, id);
  if (!history.ok) notFound();
  const { page, pictures } = history.value;
  const { timeZone, language } = await readSettings();
  return (
    <>
      <h1>
        History of <bdi>{page.text.title || `/${page.slug}`}</bdi>
      </h1>
      <p>
        <a className="bar-word" href={`/admin/pages/${id}`}>
          Back to the editor
        </a>
      </p>
      <PageHistoryList
        history={history.value}
        pictures={Object.fromEntries(pictures.map((picture) => [picture.id, picture]))}
        now={Date.now()}
        clock={{ timeZone, language }}
      />
    </>
  );
}
