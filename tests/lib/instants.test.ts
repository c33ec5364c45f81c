import { expect, test } from 'vitest';
import { instantWords, offsetWords, zoneWords } from '#lib/instant-words';
import { isLocalMinute, localMinuteOf, readLocalMinute } from '#lib/local-minute';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 9, 10, 30); // 16:00 in Kolkata

test('an hour is said with its day and the zone’s own name, and how far it is while it is today', () => {
  const say = (at: number) => instantWords(at, NOW, 'Asia/Kolkata');
  expect(say(NOW + 2 * HOUR)).toBe('today 18:00 IST, in 2 h');
  expect(say(NOW + 1.75 * HOUR)).toBe('today 17:45 IST, in 1 h 45 min');
  expect(say(NOW + 0.4 * HOUR)).toBe('today 16:24 IST, in 24 min');
  expect(say(NOW)).toBe('today 16:00 IST');
  expect(say(NOW - HOUR)).toBe('today 15:00 IST');
  expect(say(NOW + 17 * HOUR)).toBe('tomorrow 09:00 IST');
  expect(say(NOW + 9 * 24 * HOUR)).toBe('Wednesday 18 November 16:00 IST');
  expect(say(NOW + 365 * 24 * HOUR)).toBe('Tuesday 9 November 2027 16:00 IST');
});

test('a zone has the name that people there give it, in winter and in summer, else its offset', () => {
  const summer = Date.UTC(2026, 6, 1);
  expect([zoneWords(NOW, 'Europe/Berlin'), zoneWords(summer, 'Europe/Berlin')]).toEqual(['CET', 'CEST']);
  expect([zoneWords(NOW, 'America/New_York'), zoneWords(summer, 'Europe/London')]).toEqual(['EST', 'BST']);
  expect([zoneWords(NOW, 'Asia/Karachi'), zoneWords(NOW, 'Asia/Tokyo')]).toEqual(['PKT', 'JST']);
  expect([zoneWords(NOW, 'Asia/Kabul'), zoneWords(NOW, 'Asia/Kathmandu')]).toEqual(['UTC+4:30', 'UTC+5:45']);
  expect([offsetWords(NOW, 'UTC'), offsetWords(NOW, 'America/New_York')]).toEqual(['UTC', 'UTC−5']);
});

test('a minute that daylight saving skips names the next that is; one that it repeats is two', () => {
  const berlin = (day: string, time: string) => readLocalMinute({ day, time }, 'Europe/Berlin');
  expect(berlin('2026-03-29', '02:30')).toEqual({
    kind: 'skipped',
    next: { day: '2026-03-29', time: '03:00' },
  });
  const first = Date.UTC(2026, 9, 25, 0, 30);
  expect(berlin('2026-10-25', '02:30')).toEqual({ kind: 'twice', first, second: first + HOUR });
  expect(berlin('2026-10-25', '01:59')).toEqual({ kind: 'once', at: first - 31 * 60_000 });
  expect(berlin('2026-10-25', '03:00')).toEqual({ kind: 'once', at: first + 1.5 * HOUR });
  // Half an hour only, and a whole day.
  const howe = readLocalMinute({ day: '2026-10-04', time: '02:10' }, 'Australia/Lord_Howe');
  expect(howe).toEqual({ kind: 'skipped', next: { day: '2026-10-04', time: '02:30' } });
  const apia = readLocalMinute({ day: '2011-12-30', time: '12:00' }, 'Pacific/Apia');
  expect(apia).toEqual({ kind: 'skipped', next: { day: '2011-12-31', time: '00:00' } });
});

test('every minute of a clock comes back as it was written, and nothing else is a minute', () => {
  for (const time of ['00:00', '09:07', '23:59']) {
    const read = readLocalMinute({ day: '2026-11-09', time }, 'Asia/Kolkata');
    if (read.kind !== 'once') throw new Error(read.kind);
    expect(localMinuteOf(read.at, 'Asia/Kolkata')).toEqual({ day: '2026-11-09', time });
  }
  for (const time of ['24:00', '9:00', '12:60', '12:00:00', ''])
    expect(isLocalMinute({ day: '2026-11-09', time })).toBe(false);
  expect(isLocalMinute({ day: '2026-02-30', time: '12:00' })).toBe(false);
});
