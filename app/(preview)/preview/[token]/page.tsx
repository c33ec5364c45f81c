import { notFound } from 'next/navigation';
import { ReaderPage } from '#components/reader/reader-page';
import { StoryArticle } from '#components/story/story-article';
import { readPreview } from '#domain/stories/preview-links';
import { siteAround } from '../../../reader/demo-notice.ts';
import { openMoment } from '../../../reader/moment.ts';

type Props = { params: Promise<{ token: string }> };

/** A story for somebody outside who was given a link: the newest text, in the reader's own page. */
export default async function SharedPreviewPage({ params }: Props) {
  const { token } = await params;
  const { at, site } = await openMoment();
  const story = await readPreview(token, at);
  if (story === null) notFound();
  return (
    <>
      <ReaderPage site={siteAround(site, story)} path={`/${story.section.slug}`}>
        <StoryArticle
          site={site}
          story={story}
          next={[]}
          mediaBase={`/preview/${token}/media`}
          fileBase={`/preview/${token}/files`}
        />
      </ReaderPage>
      <aside className="preview-bar" aria-label="Preview">
        Preview, shared with you by the newsroom of {site.name}. It is not published: please do not pass it
        on.
      </aside>
    </>
  );
}
