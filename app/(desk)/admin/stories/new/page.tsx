import type { Metadata } from 'next';
import { openNewStory } from '../../../../../components/admin/editor/editor-state.ts';
import { StoryEditor } from '#components/admin/editor/story-editor';
import { listSections } from '#domain/sections/sections';
import { getOwnEmail } from '#domain/people/accounts';
import { readSettings } from '#domain/settings/read-settings';
import { listKnownNames } from '#domain/stories/known-names';
import { emptyContent } from '#domain/stories/content';
import { mayWith } from '#domain/stories/story-access';
import { newId } from '#lib/id';
import { requireActor } from '../../../actor.ts';

export const metadata: Metadata = { title: 'New story' };

export default async function NewStoryPage() {
  const actor = await requireActor('/admin/stories/new');
  const sections = await listSections();
  const { timeZone, language } = await readSettings();
  const bylines = [{ name: actor.name, role: 'reporting' as const }];
  const content = { ...emptyContent(sections[0]?.id ?? ''), bylines };
  return (
    <StoryEditor
      opening={openNewStory(newId(), { content, slugline: '', urlSlug: '' })}
      sections={sections}
      known={await listKnownNames(actor)}
      writer={{ accountId: actor.accountId ?? '', name: actor.name, email: await getOwnEmail(actor) }}
      clock={{ timeZone, language }}
      now={Date.now()}
      may={mayWith({ createdBy: actor.accountId, everLive: false }, actor)}
    />
  );
}
