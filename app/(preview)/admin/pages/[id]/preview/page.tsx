import { notFound } from 'next/navigation';
import { PageArticle } from '../../../../../../components/pages/page-article.tsx';
import { ReaderPage } from '#components/reader/reader-page';
import { previewPage } from '#domain/pages/desk-pages';
import { requireActor } from '../../../../../(desk)/actor.ts';
import { openMoment } from '../../../../../reader/moment.ts';

type PreviewProps = {
  params: Promise<{ id: string }>;
  /** An earlier text of it. */
  searchParams: Promise<{ text?: string | string[] }>;
};

/** A saved text of a page as readers would have it; its pictures come from the desk. */
export default async function PagePreviewPage({ params, searchParams }: PreviewProps) {
  const [{ id }, { text }] = await Promise.all([params, searchParams]);
  const actor = await requireActor(`/admin/pages/${id}/preview`);
  const { at, site } = await openMoment();
  const page = await previewPage(actor, { id, textId: typeof text === 'string' ? text : null }, at);
  if (!page.ok) notFound();
  return (
    <>
      <ReaderPage site={site} path={`/${page.value.slug}`}>
        <PageArticle site={site} page={page.value} mediaBase="/admin/media" />
      </ReaderPage>
      <aside className="preview-bar" aria-label="Preview" dir="ltr">
        <span>Preview: readers do not see this page.</span>
        <a href={`/admin/pages/${id}`}>Back to the editor</a>
      </aside>
    </>
  );
}
