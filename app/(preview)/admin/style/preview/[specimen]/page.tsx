import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SchemeStyle } from '#components/style/scheme-style';
import { findSpecimen } from '../../../../../../components/style/specimens.ts';
import { requireActor } from '../../../../../(desk)/actor.ts';
import '../../../../../reader/archive.css';
import { openMoment } from '../../../../../reader/moment.ts';
import '../../../../../reader/front.css';
import '../../../../../reader/search/search.css';
import '../../../../../reader/[sectionOrYear]/[month]/[day]/[slug]/changes/changes.css';
import '../../../../../reader/[sectionOrYear]/[month]/[day]/[slug]/republish/republish.css';
import '../../../../../reader/[sectionOrYear]/[month]/[day]/[slug]/share/mastodon/mastodon.css';
import '../../../../../reader/[sectionOrYear]/[month]/[day]/[slug]/slides/[number]/slide.css';

type Props = {
  params: Promise<{ specimen: string }>;
  searchParams: Promise<{ scheme?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findSpecimen((await params).specimen)?.name ?? 'Nothing' };
}

/** One part of readers' pages, in their own document and styles; /admin/style frames them all. */
export default async function SpecimenPage({ params, searchParams }: Props) {
  const [{ specimen: id }, { scheme }] = await Promise.all([params, searchParams]);
  await requireActor(`/admin/style/preview/${id}`);
  const specimen = findSpecimen(id);
  if (!specimen) notFound();
  const { site } = await openMoment();
  return (
    <>
      <SchemeStyle scheme={scheme} />
      {specimen.isPage ? specimen.show(site) : <main className="page">{specimen.show(site)}</main>}
    </>
  );
}
