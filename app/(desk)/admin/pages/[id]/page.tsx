import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageEditor } from '#components/admin/pages/page-editor';
import { getDeskPage } from '#domain/pages/desk-pages';
import { readSettings } from '#domain/settings/read-settings';
import { requireActor } from '../../../actor.ts';

export const metadata: Metadata = { title: 'Page' };

type EditPageProps = { params: Promise<{ id: string }> };

export default async function EditPage({ params }: EditPageProps) {
  const { id } = await params;
  const actor = await requireActor(`/admin/pages/${id}`);
  const page = await getDeskPage(actor, id);
  if (!page.ok) notFound();
  const { timeZone, language } = await readSettings();
  return (
    <PageEditor
      key={id}
      page={page.value}
      writer={{ accountId: actor.accountId ?? '', name: actor.name }}
      clock={{ timeZone, language }}
      now={Date.now()}
    />
  );
}
