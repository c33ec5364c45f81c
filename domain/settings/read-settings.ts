import { read, type Query } from '#db/client';
import { findSettings } from '#db/settings';
import { type Settings, settingsSchema } from './settings.ts';

export async function readSettings(): Promise<Settings> {
  return (await readVersionedSettings()).settings;
}

/** The time zone by whose clock the newsroom lives: of its days, its hours, its midnight. */
export const newsroomZone = async (query: Query = read()): Promise<string> =>
  (await readVersionedSettings(query)).settings.timeZone;

/** With the version that a save has to name. Throws before the first start has seeded them. */
export async function readVersionedSettings(
  query: Query = read(),
): Promise<{ version: number; settings: Settings }> {
  const row = await findSettings(query);
  if (row === null) throw new Error('The settings are missing: start the portal once with npm start.');
  return { version: row.version, settings: settingsSchema.parse(row.value) };
}
