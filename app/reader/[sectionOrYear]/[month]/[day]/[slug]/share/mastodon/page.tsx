import { PageHead } from '#components/reader/page-head';
import { MastodonForm } from '#components/story/mastodon-form';
import { readServer } from '#domain/sharing/mastodon-server';
import { findPublishedStory } from '#domain/stories/published';
import { MissingPage } from '../../../../../../missing-page.tsx';
import { openMoment } from '../../../../../../moment.ts';
import type { Query } from '../../../../../../query.ts';
import { ReaderDocument } from '../../../../../../reader-document.tsx';
import { WithdrawnPage } from '../../../../../../withdrawn-page.tsx';
import './mastodon.css';

type Names = 'sectionOrYear' | 'month' | 'day' | 'slug';
type Props = { params: Promise<Record<Names, string>>; searchParams: Query };

/** Asks for the reader's server; once it is known the front door leads there (server/pass-on.ts). Not for search engines. */
export default async function MastodonPage({ params, searchParams }: Props) {
  const [{ sectionOrYear: year, month, day, slug }, { named, slide }, moment] = await Promise.all([
    params,
    searchParams,
    openMoment(),
  ]);
  const found = await findPublishedStory(`${year}-${month}-${day}`, slug, moment.at);
  if (found?.kind === 'withdrawn') return <WithdrawnPage moment={moment} gone={found} />;
  if (!found) return <MissingPage moment={moment} />;
  const { story } = found;
  const given = typeof named === 'string' ? named : '';
  return (
    <ReaderDocument moment={moment} path={`/${story.section.slug}`} storyId={story.id}>
      <PageHead site={moment.site} title="Share on Mastodon" description="" path={null} />
      <MastodonForm
        story={story}
        slide={typeof slide === 'string' ? slide : null}
        given={given}
        isServer={readServer(given) !== null}
      />
    </ReaderDocument>
  );
}
