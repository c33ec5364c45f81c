/** A time zone as somebody chooses it: "Asia/Kolkata", "UTC+05:30". */
export type TimeZone = { name: string; offset: string };

// Node lists some places by names that they have given up; people look for the name on today's maps.
const TODAY: Record<string, string> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'America/Godthab': 'America/Nuuk',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** All time zones with their offsets at this instant, by name; `current` is among them however it is spelled. */
export function listTimeZones(current: string, at: number): TimeZone[] {
  const names = Intl.supportedValuesOf('timeZone').map((name) => TODAY[name] ?? name);
  const all = [...new Set([...names, 'UTC', current])].sort((one, other) => (one < other ? -1 : 1));
  return all.map((name) => ({ name, offset: offsetOf(name, at) }));
}

function offsetOf(timeZone: string, at: number): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const offset = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
  return offset.replace('GMT', 'UTC');
}
