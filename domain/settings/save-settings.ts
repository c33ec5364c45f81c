import { type Query, write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { findMedia } from '#db/media';
import { insertSettings, updateSettings } from '#db/settings';
import { type Actor, can } from '../access.ts';
import { done, failed, type FieldErrors, invalid, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { deny } from '../people/deny.ts';
import { moveDaysToCome } from '../stories/schedule-days.ts';
import { refuseAsIcon } from './icon-shape.ts';
import { readVersionedSettings } from './read-settings.ts';
import { NETWORKS, type Settings, settingsSchema } from './settings.ts';

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
    const unfit = await findUnfitPictures(tx, current.settings, settings);
    if (unfit !== null) return invalid('Not saved. Your changes are still in the form.', unfit);
    await updateSettings(tx, version + 1, settings);
    const { timeZone } = settings;
    if (timeZone !== current.settings.timeZone) await moveDaysToCome(tx, { actor, timeZone }, at);
    // Hard: a logo or a network that was taken out must not linger on an old page.
    await raiseEdition(tx, { hard: true });
    const details = { changed: changedNames(current.settings, settings).join(', ') };
    await recordAudit(tx, { actor, action: 'edit-settings', subject: 'settings', details }, at);
    return done({ version: version + 1 });
  });
}

async function findUnfitPictures(tx: Query, before: Settings, after: Settings): Promise<FieldErrors | null> {
  const unfit: FieldErrors = {};
  const logo = after.logoId === null ? 'none' : await findMedia(tx, after.logoId);
  if (logo === null) unfit.logoId = NOT_IN_LIBRARY;
  const icon = after.iconId === null ? 'none' : await findMedia(tx, after.iconId);
  if (icon === null) unfit.iconId = NOT_IN_LIBRARY;
  // An icon from before the rule must not stand in the way of other changes.
  else if (icon !== 'none' && icon.id !== before.iconId) {
    const refusal = refuseAsIcon(icon);
    if (refusal !== null) unfit.iconId = refusal;
  }
  return Object.keys(unfit).length > 0 ? unfit : null;
}

const NOT_IN_LIBRARY = 'This picture is not in the library.';

function changedNames(before: Settings, after: Settings): string[] {
  const was = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was.get(name)))
    .map(([name]) => name);
}

/** What the environment says at the first start; from then on the database wins. */
export function seedSettings(seed: Pick<Settings, 'name' | 'timeZone' | 'language'>): Promise<void> {
  const paper = { tagline: '', logoId: null, iconId: null, networks: [...NETWORKS] };
  const settings = settingsSchema.parse({ ...seed, ...paper });
  return write((tx) => insertSettings(tx, settings));
}
