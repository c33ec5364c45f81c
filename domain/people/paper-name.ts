import type { Query } from '#db/client';
import { findSettings } from '#db/settings';
import { environment } from '#lib/environment';
import { settingsSchema } from '../settings/settings.ts';

/** What the paper calls itself, also before its settings are there. */
export async function paperName(query: Query): Promise<string> {
  const row = await findSettings(query);
  return row ? settingsSchema.parse(row.value).name : environment().siteName;
}
