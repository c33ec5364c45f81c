import type { Metadata } from 'next';
import { LibrarySearch } from '#components/admin/pictures/library-search';
import { LibraryTabs } from '#components/admin/pictures/library-tabs';
import { PictureGrid } from '#components/admin/pictures/picture-grid';
import { PictureIntake } from '#components/admin/pictures/picture-intake';
import { listLibrary } from '#domain/media/list-library';
import { readSettings } from '#domain/settings/read-settings';
import { requireActor } from '../../actor.ts';
import { libraryQuery } from '../../library-query.ts';
import { requestFacts } from '../../request-facts.ts';

export const metadata: Metadata = { title: 'Pictures' };

type PicturesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The library: every picture of the newsroom, the last sent first, and the way to add more. */
export default async function PicturesPage({ searchParams }: PicturesPageProps) {
  const actor = await requireActor('/admin/pictures');
  const { at } = await requestFacts();
  const asked = libraryQuery.parse(await searchParams);
  const library = await listLibrary(actor, asked, at);
  if (!library.ok) return <p>{library.failure.message}</p>;
  const { pictures, next, counts } = library.value;
  const view = { filter: asked.filter, search: asked.search };
  return (
    <PictureIntake
      head={
        <>
          <h1>Pictures</h1>
          <LibrarySearch {...view} />
        </>
      }
    >
      <LibraryTabs counts={counts} {...view} />
      <PictureGrid
        pictures={pictures}
        next={next}
        view={view}
        isFirst={asked.before === null}
        clock={await readSettings()}
      />
    </PictureIntake>
  );
}
