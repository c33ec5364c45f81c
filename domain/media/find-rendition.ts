import { stat } from 'node:fs/promises';
import { read } from '#db/client';
import { findMedia, isMediaLive } from '#db/media';
import { isOnPublicProfile } from '#db/profile-pictures';
import { type Actor, can } from '../access.ts';
import { readSettings } from '../settings/read-settings.ts';
import { type RenditionName, renditionFile } from './media-files.ts';
import { RENDITION_TYPES } from './picture.ts';
import { pictureOf } from './pictures.ts';

/** A file to send: absolute path, content type, size in bytes. */
export type RenditionFile = { file: string; type: string; bytes: number };

/** As a URL gives it: nothing is believed yet. */
export type RenditionAddress = { id: string; version: number; width: number; ext: string };

const CONTENT_TYPES = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/** A replaced picture under its old address: where the new one is. */
export type MovedRendition = { movedTo: string };

/** A picture for readers: found only while a live story, a page or a profile that they have or the settings use it. */
export async function findPublicRendition(
  address: RenditionAddress,
  at: number,
): Promise<RenditionFile | MovedRendition | null> {
  const name = parseName(address);
  if (name === null || !(await isPublic(name.id, at))) return null;
  const current = await findCurrent(name);
  if (current === null) return null;
  if (current.version === name.version) return fileOf(current);
  return { movedTo: `/media/${current.id}/${current.version}/${current.width}.${current.type}` };
}

/** A picture for people at the desk, used or not. An older address, in a page that is open, shows the newer file. */
export async function findDeskRendition(
  actor: Actor,
  address: RenditionAddress,
): Promise<RenditionFile | null> {
  const name = parseName(address);
  if (name === null || !can(actor, 'read-desk')) return null;
  const current = await findCurrent(name);
  return current && fileOf(current);
}

function parseName({ id, version, width, ext }: RenditionAddress): RenditionName | null {
  const type = RENDITION_TYPES.find((known) => known === ext);
  return type && /^[0-9a-f]{32}$/.test(id) ? { id, version, width, type } : null;
}

async function isPublic(id: string, at: number): Promise<boolean> {
  if ((await isMediaLive(read(), id, at)) || (await isOnPublicProfile(read(), id, at))) return true;
  const { logoId, iconId } = await readSettings();
  return id === logoId || id === iconId;
}

/**
 * The library says which sizes exist; the disk is only asked for those. Of an older version it is the size of the
 * newest that comes nearest.
 */
async function findCurrent(name: RenditionName): Promise<RenditionName | null> {
  const row = await findMedia(read(), name.id);
  if (row === null || name.version < 1 || name.version > row.version) return null;
  const { widths } = pictureOf(row);
  if (name.version === row.version) return widths.includes(name.width) ? name : null;
  const width = widths.toSorted((a, b) => Math.abs(a - name.width) - Math.abs(b - name.width))[0];
  return width === undefined ? null : { ...name, version: row.version, width };
}

async function fileOf(name: RenditionName): Promise<RenditionFile> {
  const file = renditionFile(name);
  return { file, type: CONTENT_TYPES[name.type], bytes: (await stat(file)).size };
}
