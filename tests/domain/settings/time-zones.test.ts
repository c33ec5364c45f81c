import { expect, test } from 'vitest';
import { isTimeZone } from '#lib/locale';
import { listTimeZones } from '#domain/settings/time-zones';

const WINTER = Date.UTC(2026, 0, 15);
const SUMMER = Date.UTC(2026, 6, 15);
const offsetOf = (name: string, at: number) =>
  listTimeZones('Asia/Kolkata', at).find((zone) => zone.name === name)?.offset;

test('every time zone on offer is one that settings accept, and each stands there once', () => {
  const names = listTimeZones('Asia/Kolkata', WINTER).map(({ name }) => name);
  expect(names.filter((name) => !isTimeZone(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(['Asia/Kolkata', 'Asia/Yangon', 'Asia/Kathmandu', 'UTC']));
});

test('a zone that is in force is on offer, however it is spelled', () => {
  expect(listTimeZones('Asia/Calcutta', WINTER).map(({ name }) => name)).toContain('Asia/Calcutta');
});

test('the offset is the one of this day', () => {
  expect(offsetOf('Asia/Kolkata', WINTER)).toBe('UTC+05:30');
  expect(offsetOf('UTC', WINTER)).toBe('UTC+00:00');
  expect(offsetOf('Europe/Berlin', WINTER)).toBe('UTC+01:00');
  expect(offsetOf('Europe/Berlin', SUMMER)).toBe('UTC+02:00');
});
