import { notFound } from 'next/navigation';
import { ReaderPage } from '#components/reader/reader-page';
import { StoryArticle } from '#components/story/story-article';
import { previewStory } from '#domain/stories/desk';
import { requireActor } from '../../../../../(desk)/actor.ts';
import { siteAround } from '../../../../../reader/demo-notice.ts';
import { openMoment } from '../../../../../reader/moment.ts';

type PreviewPageProps = {
  params: Promise<{ id: string }>;
  /** Beside the text it is shown as readers will see it: that it is a preview is said around it. */
  searchParams: Promise<{ beside?: string }>;
};

/** The saved text in the reader's own page; its pictures come from the desk, since readers may not have them yet. */
export default async function PreviewPage({ params, searchParams }: PreviewPageProps) {
  const { id } = await params;
  const isAlone = (await searchParams).beside !== 'text';
  const actor = await requireActor(`/admin/stories/${id}/preview`);
  const { at, site } = await openMoment();
  const story = await previewStory(actor, id, at);
  if (!story.ok) notFound();
  return (
    <>
      <ReaderPage site={siteAround(site, story.value)} path={`/${story.value.section.slug}`}>
        <StoryArticle
          site={site}
          story={story.value}
          next={[]}
          mediaBase="/admin/media"
          fileBase="/admin/files"
        />
      </ReaderPage>
      {isAlone && (
        <aside className="preview-bar" aria-label="Preview" dir="ltr">
          <span>Preview: readers do not see this page.</span>
          <a href={`/admin/stories/${id}`}>Back to the editor</a>
        </aside>
      )}
    </>
  );
}
