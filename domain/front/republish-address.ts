import { read } from '#db/client';
import { isLiveAt } from '#db/published';
import { readSettings } from '../settings/read-settings.ts';
import { republishPath } from '../stories/address.ts';
import { storyAddress } from './story-address.ts';

/** Only of a live story, and only where the paper hands stories on: what was taken back is offered to nobody. */
export async function answersRepublish(path: string, at: number): Promise<boolean> {
  const address = storyAddress(path.slice(0, -republishPath('').length));
  return address !== null && (await readSettings()).republish && isLiveAt(read(), address, at);
}
