import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { findStory } from '#db/stories';
import { MACHINE } from '#domain/access';
import { readVersionedSettings } from '#domain/settings/read-settings';
import { saveSettings } from '#domain/settings/save-settings';
import { findPublishedStory } from '#domain/stories/published';
import { scheduleStory } from '#domain/stories/schedule-story';
import { DAY, draftStory, HOUR, MORNING, openNewsroom, runStory, valueOf } from '../../support/newsroom.ts';

beforeAll(openNewsroom);

async function moveTo(timeZone: string) {
  const { version, settings } = await readVersionedSettings();
  valueOf(await saveSettings(MACHINE, { version, settings: { ...settings, timeZone } }, MORNING));
}
const addressOf = async (id: string) => {
  const story = await findStory(read(), id);
  return `${story?.urlDay} ${story?.urlSlug}`;
};
const NIGHT = Date.UTC(2026, 10, 9, 20, 0); // the 9th in London, the 10th in Kolkata

test('the newsroom moves to another time zone: instants stay, days to come follow, days that readers had do not', async () => {
  const live = await runStory({ headline: 'Had by readers' }, MORNING - DAY + HOUR * 15); // 01:30 of the 9th
  const which = await draftStory({ headline: 'To come' });
  valueOf(await scheduleStory(MACHINE, { ...which, startsAt: NIGHT }, MORNING));
  expect(await addressOf(which.id)).toBe('2026-11-10 to-come');
  await moveTo('Europe/London');
  expect(await addressOf(which.id)).toBe('2026-11-09 to-come');
  expect(await addressOf(live.id)).toBe('2026-11-09 had-by-readers');
  expect(await findPublishedStory('2026-11-09', 'to-come', NIGHT - 1)).toBeNull();
  expect(await findPublishedStory('2026-11-09', 'to-come', NIGHT)).toMatchObject({ kind: 'live' });
  await moveTo('Asia/Kolkata');
  expect(await addressOf(which.id)).toBe('2026-11-10 to-come');
});

test('stories that would meet at one address do not: one day moves into another that moves too, or that stays', async () => {
  const [first, second] = [await draftStory({ headline: 'Alike' }), await draftStory({ headline: 'Alike' })];
  valueOf(await scheduleStory(MACHINE, { ...first, startsAt: NIGHT }, MORNING));
  valueOf(await scheduleStory(MACHINE, { ...second, startsAt: NIGHT + DAY }, MORNING));
  const stays = await runStory({ headline: 'Alike' });
  expect(await addressOf(stays.id)).toBe('2026-11-09 alike');
  await moveTo('Europe/London');
  expect(await addressOf(second.id)).toBe('2026-11-10 alike');
  expect(await addressOf(first.id)).toBe('2026-11-09 alike-2');
  expect(await addressOf(stays.id)).toBe('2026-11-09 alike');
});
