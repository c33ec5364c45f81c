import { expect, test } from 'vitest';
import { presenceWords } from '../../../components/admin/editor/presence-words.ts';

const AT = Date.parse('2026-06-01T09:00:00Z');
const CLOCK = { timeZone: 'UTC', language: 'en' };
const MINUTE = 60_000;

test('a colleague who has a story open in two windows is told of once, from when they came', () => {
  const others = [
    { name: 'Omar Faiz', isYou: false, since: AT - 2 * MINUTE },
    { name: 'Omar Faiz', isYou: false, since: AT - 9 * MINUTE },
    { name: 'Sana Iqbal', isYou: false, since: AT },
    { name: 'Asha Rao', isYou: true, since: AT - MINUTE },
  ];
  expect(presenceWords(others, AT, CLOCK)).toBe(
    'Omar Faiz has this story open, since 08:51. Sana Iqbal has this story open, since 09:00. You have this story open in another tab, since 08:59.',
  );
});
