import { read } from '#db/client';
import type { Picture } from '../media/picture.ts';
import { getPictures } from '../media/pictures.ts';
import type { Settings } from './settings.ts';

export type SitePictures = { logo: Picture | null; icon: Picture | null };

/** The pictures that the settings name, or null where none is chosen. */
export async function findSitePictures({ logoId, iconId }: Settings): Promise<SitePictures> {
  const ids = [logoId, iconId].filter((id) => id !== null);
  if (ids.length === 0) return { logo: null, icon: null };
  const pictures = await getPictures(read(), ids);
  return { logo: pictures.get(logoId ?? '') ?? null, icon: pictures.get(iconId ?? '') ?? null };
}
