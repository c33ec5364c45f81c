import { read, write } from '#db/client';
import { findPersonOfAccount, updatePersonRow } from '#db/people';
import { listSectionRows } from '#db/sections';
import { findTopicBySlug } from '#db/topics';
import { type Actor, MACHINE } from '#domain/access';
import type { FrontContent } from '#domain/front/content';
import { listLaunches } from '#domain/front/desk-front';
import type { Profile } from '#domain/people/profile';
import { createPerson } from '#domain/people/save-person';
import { addSection } from '#domain/sections/change-section';
import type { Order } from '#domain/order';
import { retireSection } from '#domain/sections/retire-section';
import type { SectionEdit } from '#domain/sections/section-access';
import type { SectionWords } from '#domain/sections/section-words';
import { newId } from '#lib/id';
import { launch } from '#tests/support/fronts';
import { MORNING, runStory, valueOf } from '#tests/support/newsroom';

/** Sections, people and fronts that commands are tried on, made anew for each try. */

export function newSectionWords(): SectionWords {
  const slug = `at-${newId().slice(0, 12)}`;
  return { name: slug, slug, form: 'news' };
}

export async function aSection({ isRetired } = { isRetired: false }): Promise<SectionEdit> {
  await retireSpare();
  const { id, edits } = valueOf(await addSection(MACHINE, newSectionWords(), MORNING));
  return isRetired ? { id, ...valueOf(await retireSection(MACHINE, { id, edits }, MORNING)) } : { id, edits };
}

/** A masthead holds only so many: those of earlier tries go. */
async function retireSpare(): Promise<void> {
  const spare = (await listSectionRows(read())).filter(
    ({ slug, retiredAt }) => retiredAt === null && slug.startsWith('at-'),
  );
  for (const { id, edits } of spare) await retireSection(MACHINE, { id, edits }, MORNING);
}

export async function sectionOrder(): Promise<Order> {
  const was = (await listSectionRows(read()))
    .filter(({ retiredAt }) => retiredAt === null)
    .map(({ id }) => id);
  return { was, ids: was.toReversed() };
}

export function newProfile(): Profile {
  const slug = `asha-${newId().slice(0, 12)}`;
  return { name: slug, slug, title: '', bio: '', pictureId: null, links: [], accountId: null };
}

export type PersonAtHand = { id: string; edits: number; profile: Profile };

/** One account has one profile, so that an earlier one of theirs loses it. */
export async function makePerson(by: Actor): Promise<PersonAtHand> {
  await write(async (tx) => {
    const earlier = by.accountId === null ? null : await findPersonOfAccount(tx, by.accountId);
    if (earlier) await updatePersonRow(tx, earlier.id, { accountId: null });
  });
  const profile = { ...newProfile(), accountId: by.accountId };
  return { ...valueOf(await createPerson(MACHINE, profile, MORNING)), profile };
}

export async function aTopic() {
  const name = `at-${newId().slice(0, 12)}`;
  await runStory({ topics: [name] });
  const row = await findTopicBySlug(read(), name);
  if (row === null) throw new Error('The topic was not made.');
  return { id: row.id, edits: row.edits, words: { name, slug: name, description: '' } };
}

export async function aLaunchedFront(content: FrontContent): Promise<string> {
  valueOf(await launch(content));
  const { launches } = valueOf(await listLaunches(MACHINE, { before: null }, MORNING));
  const [newest] = launches;
  if (newest === undefined) throw new Error('The front was not launched.');
  return newest.id;
}
