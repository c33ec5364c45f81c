import { stat } from 'node:fs/promises';
import type { RenditionAddress } from './find-rendition.ts';
import { renditionFile } from './media-files.ts';
import { unlessMissing } from './missing-files.ts';
import { RENDITION_TYPES } from './picture.ts';

/** How many bytes a rendition has, asked of the disk; null where there is none. Says nothing of who may see it. */
export async function renditionBytes({ id, version, width, ext }: RenditionAddress): Promise<number | null> {
  const type = RENDITION_TYPES.find((known) => known === ext);
  if (!type || !/^[0-9a-f]{32}$/.test(id)) return null;
  return (await unlessMissing(stat(renditionFile({ id, version, width, type }))))?.size ?? null;
}
