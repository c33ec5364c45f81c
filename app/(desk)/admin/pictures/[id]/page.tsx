import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PictureDesk } from '#components/admin/pictures/picture-desk';
import { getLibraryPicture } from '#domain/media/library-picture';
import { readSettings } from '#domain/settings/read-settings';
import { requireActor } from '../../../actor.ts';
import { requestFacts } from '../../../request-facts.ts';

export const metadata: Metadata = { title: 'Picture' };

type PicturePageProps = { params: Promise<{ id: string }> };

export default async function PicturePage({ params }: PicturePageProps) {
  const { id } = await params;
  const actor = await requireActor(`/admin/pictures/${id}`);
  const { at } = await requestFacts();
  const found = await getLibraryPicture(actor, id, at);
  if (!found.ok) notFound();
  const { timeZone, language } = await readSettings();
  return <PictureDesk key={id} details={found.value} now={at} clock={{ timeZone, language }} />;
}
