import type { Metadata } from 'next';
import { z } from 'zod';
import { Mentions } from '#components/admin/stories/mentions';
import { EndingLicences } from '#components/admin/pictures/ending-licences';
import { StateTabs } from '#components/admin/stories/state-tabs';
import { StoryList } from '#components/admin/stories/story-list';
import { StorySearch } from '#components/admin/stories/story-search';
import { listEndingLicences } from '#domain/media/ending-licences';
import { readSettings } from '#domain/settings/read-settings';
import { listMentions } from '#domain/stories/mentions';
import { DESK_STATES, listDeskStories } from '#domain/stories/desk-list';
import { requireActor } from '../actor.ts';

export const metadata: Metadata = { title: 'Stories' };

const FIELD_MAX = 200;
const LICENCES_SHOWN = 5;
const MENTIONS_SHOWN = 10;
const text = z.string().trim().max(FIELD_MAX).catch('');
const querySchema = z.object({
  state: z.enum(DESK_STATES).nullable().catch(null),
  q: text,
  before: text.transform((cursor) => cursor || null),
});

type DeskPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The stories of the newsroom, by state and search, the last saved first. */
export default async function DeskPage({ searchParams }: DeskPageProps) {
  const actor = await requireActor('/admin');
  const { state, q, before } = querySchema.parse(await searchParams);
  const now = Date.now();
  const list = await listDeskStories(actor, { state, search: q, before }, now);
  if (!list.ok) return <p>{list.failure.message}</p>;
  const { stories, next, counts } = list.value;
  const clock = await readSettings();
  const isFirstPage = state === null && q === '' && before === null;
  const ending = isFirstPage ? await listEndingLicences(actor, LICENCES_SHOWN + 1, now) : [];
  const mentions = isFirstPage ? await listMentions(actor, MENTIONS_SHOWN) : [];
  return (
    <>
      <div className="desk-page-head">
        <h1>Stories</h1>
        <StorySearch search={q} state={state} />
        <a className="button button-first" href="/admin/stories/new">
          New story
        </a>
      </div>
      <Mentions mentions={mentions} now={now} clock={clock} />
      {isFirstPage && (
        <EndingLicences
          pictures={ending.slice(0, LICENCES_SHOWN)}
          isMore={ending.length > LICENCES_SHOWN}
          clock={clock}
        />
      )}
      <StateTabs counts={counts} state={state} search={q} />
      <StoryList
        stories={stories}
        next={next}
        filter={{ state, search: q }}
        isFirst={before === null}
        now={now}
        clock={clock}
      />
    </>
  );
}
