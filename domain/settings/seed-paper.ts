import { environment } from '#lib/environment';
import { seedSections } from '../sections/sections.ts';
import { seedSettings } from './save-settings.ts';

/** What a new paper begins with, from the environment; does nothing to one that exists. */
export async function seedPaper(): Promise<void> {
  const { siteName, siteTimeZone, siteLanguage } = environment();
  await seedSections();
  await seedSettings({ name: siteName, timeZone: siteTimeZone, language: siteLanguage });
}
