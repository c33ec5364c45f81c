import { expect, test } from 'vitest';
import { settingsSchema } from '#domain/settings/settings';
import { publicationSchema } from '../../app/api/stories/requests.ts';

const SETTINGS = {
  name: 'The River Paper',
  tagline: '',
  logoId: null,
  iconId: null,
  timeZone: 'Asia/Kolkata',
  language: 'en',
  networks: [],
};

// PostgreSQL's JSON holds neither, and would answer 500.
const UNSTORABLE = ['nul \u0000', 'half a pair \ud800'];

test.each(UNSTORABLE)('what no database can store is refused by its field: %j', (text) => {
  expect(settingsSchema.safeParse({ ...SETTINGS, name: text }).success).toBe(false);
  expect(settingsSchema.safeParse({ ...SETTINGS, tagline: text }).success).toBe(false);
  expect(publicationSchema.safeParse({ version: 1, acknowledged: [text] }).success).toBe(false);
});

test('what a person writes is taken', () => {
  expect(settingsSchema.safeParse({ ...SETTINGS, tagline: 'नदी की ख़बरें' }).success).toBe(true);
  expect(publicationSchema.safeParse({ version: 1, acknowledged: ['a'.repeat(32)] }).success).toBe(true);
});
