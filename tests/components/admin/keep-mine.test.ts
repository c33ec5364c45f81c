import { expect, test } from 'vitest';
import { type Settings, settingsSchema } from '#domain/settings/settings';
import { keepMine } from '../../../components/admin/settings/keep-mine.ts';

const opened: Settings = settingsSchema.parse({
  name: 'The River Courier',
  tagline: '',
  logoId: null,
  iconId: null,
  timeZone: 'Asia/Kolkata',
  language: 'en',
  networks: ['x', 'email'],
});

test('what I wrote stays, and what only somebody else changed stays theirs', () => {
  const mine: Settings = { ...opened, xAccount: '@paper', tagline: 'Mine', networks: ['email', 'x'] };
  const theirs: Settings = { ...opened, tagline: 'Theirs', name: 'The Courier', indexNow: true };
  expect(keepMine(opened, mine, theirs)).toEqual({
    ...opened,
    xAccount: '@paper',
    tagline: 'Mine',
    networks: ['email', 'x'],
    name: 'The Courier',
    indexNow: true,
  });
});
