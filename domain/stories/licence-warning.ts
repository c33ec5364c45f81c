import type { Query } from '#db/client';
import type { MediaRow } from '#db/media';
import { failed } from '../failure.ts';
import { lastDayOfLicence } from '../media/licence.ts';
import { readVersionedSettings } from '../settings/read-settings.ts';

/** Pictures whose licence has ended are no obstacle, but nobody shows them without knowing. */
export async function warnOfLicences(tx: Query, ended: MediaRow[]) {
  const { timeZone } = (await readVersionedSettings(tx)).settings;
  const message =
    ended.length === 1
      ? 'Saved, but not published yet: the licence of a picture has ended.'
      : `Saved, but not published yet: the licences of ${ended.length} pictures have ended.`;
  const warnings = ended.map((row) => [row.id, sentence(row, timeZone)] as const);
  return failed({ code: 'warned', message, warnings: Object.fromEntries(warnings) });
}

function sentence({ name, licence, licenceExpiresAt }: MediaRow, timeZone: string): string {
  const day = lastDayOfLicence(licenceExpiresAt ?? 0, timeZone);
  return `“${name}” could be shown until ${day}${licence && `: ${licence}`}.`;
}
