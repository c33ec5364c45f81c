import type { Metadata } from 'next';
import { openNewStory } from '../../../../../components/admin/editor/editor-state.ts';
import { StoryEditor } from '#components/admin/editor/story-editor';
import { WorkDesk } from '#components/admin/editor/work/work-desk';
import { listSections, openOnes } from '#domain/sections/sections';
import { getOwnEmail } from '#domain/people/accounts';
import { readSettings } from '#domain/settings/read-settings';
import { listKnownNames } from '#domain/stories/known-names';
import { emptyContent } from '#domain/stories/content';
import { mayWith } from '#domain/stories/story-access';
import { newStoryWork } from '#domain/stories/work';
import { newId } from '#lib/id';
import { requireActor } from '../../../actor.ts';

export const metadata: Metadata = { title: 'New story' };

export default async function NewStoryPage() {
  const actor = await requireActor('/admin/stories/new');
  const sections = openOnes(await listSections());
  const { timeZone, language } = await readSettings();
  const bylines = [{ name: actor.name, role: 'reporting' as const }];
  const content = { ...emptyContent(sections[0]?.id ?? ''), bylines };
  const [storyId, now, clock] = [newId(), Date.now(), { timeZone, language }];
  return (
    <WorkDesk storyId={storyId} work={await newStoryWork(actor)} now={now} clock={clock}>
      <StoryEditor
        opening={openNewStory(storyId, { content, slugline: '', urlSlug: '' })}
        sections={sections}
        known={await listKnownNames(actor)}
        writer={{ accountId: actor.accountId ?? '', name: actor.name, email: await getOwnEmail(actor) }}
        clock={clock}
        now={now}
        may={mayWith({ createdBy: actor.accountId, everLive: false }, actor)}
      />
    </WorkDesk>
  );
}
