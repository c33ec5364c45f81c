import { stat } from 'node:fs/promises';
import { read } from '#db/client';
import { findMedia, isMediaLive } from '#db/media';
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

/** A picture for readers: found only while a live story or the settings use it. */
export async function findPublicRendition(
  address: RenditionAddress,
  at: number,
): Promise<RenditionFile | null> {
  const name = parseName(address);
  if (name === null || !(await isPublic(name.id, at))) return null;
  return findRendition(name);
}

/** A picture for people at the desk, used or not. */
export async function findDeskRendition(
  actor: Actor,
  address: RenditionAddress,
): Promise<RenditionFile | null> {
  const name = parseName(address);
  if (name === null || !can(actor, 'read-desk')) return null;
  return findRendition(name);
}

function parseName({ id, version, width, ext }: RenditionAddress): RenditionName | null {
  const type = RENDITION_TYPES.find((known) => known === ext);
  return type && /^[0-9a-f]{32}$/.test(id) ? { id, version, width, type } : null;
}

async function isPublic(id: string, at: number): Promise<boolean> {
  if (await isMediaLive(read(), id, at)) return true;
  const { logoId, iconId } = await readSettings();
  return id === logoId || id === iconId;
}

/** The library says which sizes exist; the disk is only asked for those. */
async function findRendition(name: RenditionName): Promise<RenditionFile | null> {
  const row = await findMedia(read(), name.id);
  if (row === null || row.version !== name.version || !pictureOf(row).widths.includes(name.width))
    return null;
  const file = renditionFile(name);
  return { file, type: CONTENT_TYPES[name.type], bytes: (await stat(file)).size };
}
