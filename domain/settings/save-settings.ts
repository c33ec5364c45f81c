import { write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { insertSettings, updateSettings } from '#db/settings';
import { type Actor, can } from '../access.ts';
import { done, failed, notAllowed, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { readVersionedSettings } from './read-settings.ts';
import { NETWORKS, type Settings } from './settings.ts';

export function saveSettings(
  actor: Actor,
  { version, settings }: { version: number; settings: Settings },
  at: number,
): Promise<Result<{ version: number }>> {
  return write(async (tx) => {
    if (!can(actor, 'edit-settings')) return notAllowed('change the settings');
    const current = await readVersionedSettings(tx);
    if (current.version !== version) {
      const message = 'Somebody else changed the settings. Yours are still in the form; theirs are in force.';
      return failed({ code: 'changed-elsewhere', message, theirs: current });
    }
    await updateSettings(tx, version + 1, settings);
    // Hard: a logo or a network that was taken out must not linger on an old page.
    await raiseEdition(tx, { hard: true });
    await recordAudit(tx, { actor, action: 'edit-settings', subject: 'settings' }, at);
    return done({ version: version + 1 });
  });
}

/** What the environment says at the first start; from then on the database wins. */
export function seedSettings(seed: Pick<Settings, 'name' | 'timeZone' | 'language'>): Promise<void> {
  const settings: Settings = { ...seed, tagline: '', logoId: null, iconId: null, networks: [...NETWORKS] };
  return write((tx) => insertSettings(tx, settings));
}
