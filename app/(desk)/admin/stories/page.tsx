import type { Metadata } from 'next';
import { z } from 'zod';
import { StateTabs } from '#components/admin/stories/state-tabs';
import { StoryFilters } from '#components/admin/stories/story-filters';
import { StoryList } from '#components/admin/stories/story-list';
import { listPeopleOfDesk } from '#domain/people/colleagues';
import { listSections } from '#domain/sections/sections';
import { readSettings } from '#domain/settings/read-settings';
import { DESK_STATES, listDeskStories } from '#domain/stories/desk-list';
import { STAGES } from '#domain/stories/stages';
import { requireActor } from '../../actor.ts';

export const metadata: Metadata = { title: 'Stories' };

const FIELD_MAX = 200;
const text = z.string().trim().max(FIELD_MAX).catch('');
const querySchema = z.object({
  state: z.enum(DESK_STATES).nullable().catch(null),
  stage: z.enum(STAGES).nullable().catch(null),
  section: text,
  person: text,
  late: z.literal('1').nullable().catch(null),
  q: text,
  before: text.transform((cursor) => cursor || null),
});

type StoriesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The stories of the newsroom, by state, stage, section, person and search, the last saved first. */
export default async function StoriesPage({ searchParams }: StoriesPageProps) {
  const actor = await requireActor('/admin/stories');
  const { q, before, late, ...chosen } = querySchema.parse(await searchParams);
  const filter = { ...chosen, search: q, late: late !== null };
  const now = Date.now();
  const { state, stage, section, person } = filter;
  const asked = { state, stage, sectionId: section, personId: person, dueBefore: filter.late ? now : null };
  const list = await listDeskStories(actor, { ...asked, search: q, before }, now);
  if (!list.ok) return <p>{list.failure.message}</p>;
  const { stories, next, counts } = list.value;
  const clock = await readSettings();
  return (
    <>
      <div className="desk-page-head">
        <h1>Stories</h1>
        <StoryFilters
          filter={filter}
          sections={await listSections()}
          people={await listPeopleOfDesk(actor)}
        />
        <a className="button button-first" href="/admin/stories/new">
          New story
        </a>
      </div>
      <StateTabs counts={counts} filter={filter} />
      <StoryList
        stories={stories}
        next={next}
        filter={filter}
        isFirst={before === null}
        now={now}
        clock={clock}
      />
    </>
  );
}
