import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { openStory } from '../../../../../components/admin/editor/editor-state.ts';
import { StoryEditor } from '#components/admin/editor/story-editor';
import { WorkDesk } from '#components/admin/editor/work/work-desk';
import { listSections } from '#domain/sections/sections';
import { getOwnEmail } from '#domain/people/accounts';
import { readSettings } from '#domain/settings/read-settings';
import { listKnownNames } from '#domain/stories/known-names';
import { getDeskStory } from '#domain/stories/desk';
import { getStoryWork } from '#domain/stories/work';
import { requireActor } from '../../../actor.ts';

export const metadata: Metadata = { title: 'Story' };

type StoryPageProps = { params: Promise<{ id: string }> };

export default async function EditStoryPage({ params }: StoryPageProps) {
  const { id } = await params;
  const actor = await requireActor(`/admin/stories/${id}`);
  const now = Date.now();
  const story = await getDeskStory(actor, id, now);
  const work = await getStoryWork(actor, id, now);
  if (!story.ok || !work.ok) notFound();
  const { timeZone, language } = await readSettings();
  const clock = { timeZone, language };
  return (
    <WorkDesk key={id} storyId={id} work={work.value} now={now} clock={clock}>
      <StoryEditor
        opening={openStory(story.value)}
        sections={await listSections()}
        known={await listKnownNames(actor)}
        writer={{ accountId: actor.accountId ?? '', name: actor.name, email: await getOwnEmail(actor) }}
        clock={clock}
        now={now}
        may={story.value.may}
      />
    </WorkDesk>
  );
}
