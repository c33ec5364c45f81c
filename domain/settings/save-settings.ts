import { type Query, write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { findMedia } from '#db/media';
import { insertSettings, updateSettings } from '#db/settings';
import { type Actor, can } from '../access.ts';
import { done, failed, type FieldErrors, invalid, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { deny } from '../people/deny.ts';
import { readVersionedSettings } from './read-settings.ts';
import { NETWORKS, type Settings } from './settings.ts';

export function saveSettings(
  actor: Actor,
  { version, settings }: { version: number; settings: Settings },
  at: number,
): Promise<Result<{ version: number }>> {
  return write(async (tx) => {
    if (!can(actor, 'edit-settings')) {
      const what = 'change the settings';
      return deny(tx, actor, { action: 'edit-settings', subject: 'settings', what }, at);
    }
    const current = await readVersionedSettings(tx);
    if (current.version !== version) {
      const message = 'Somebody else changed the settings. Yours are still in the form; theirs are in force.';
      return failed({ code: 'changed-elsewhere', message, theirs: current });
    }
    const missing = await findMissingPictures(tx, settings);
    if (missing !== null) return invalid('Not saved. Your changes are still in the form.', missing);
    await updateSettings(tx, version + 1, settings);
    // Hard: a logo or a network that was taken out must not linger on an old page.
    await raiseEdition(tx, { hard: true });
    const details = { changed: changedNames(current.settings, settings).join(', ') };
    await recordAudit(tx, { actor, action: 'edit-settings', subject: 'settings', details }, at);
    return done({ version: version + 1 });
  });
}

async function findMissingPictures(tx: Query, { logoId, iconId }: Settings): Promise<FieldErrors | null> {
  const missing: FieldErrors = {};
  for (const [name, id] of Object.entries({ logoId, iconId })) {
    if (id !== null && (await findMedia(tx, id)) === null)
      missing[name] = 'This picture is not in the library.';
  }
  return Object.keys(missing).length > 0 ? missing : null;
}

function changedNames(before: Settings, after: Settings): string[] {
  const was = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was.get(name)))
    .map(([name]) => name);
}

/** What the environment says at the first start; from then on the database wins. */
export function seedSettings(seed: Pick<Settings, 'name' | 'timeZone' | 'language'>): Promise<void> {
  const settings: Settings = { ...seed, tagline: '', logoId: null, iconId: null, networks: [...NETWORKS] };
  return write((tx) => insertSettings(tx, settings));
}
