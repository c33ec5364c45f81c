import { atTheDesk } from './desk-browser.ts';
import { writeLongStory } from './long-story.ts';
import { measureFlood } from './picture-flood.ts';
import type { Row } from './table.ts';
import { measureTyping } from './typing.ts';

/** What writers wait for, in a browser; the pictures that come in first are in the long story afterwards. */
export async function measureDesk(url: string, folder: string): Promise<Row[]> {
  const rows = await atTheDesk(url, async (page): Promise<Row[]> => {
    const flood = await measureFlood(page, folder);
    const typing = await measureTyping(page, await writeLongStory(Date.now()));
    return [
      [
        'A key in 5,000 words, 40 pictures',
        `${typing.medianMs.toFixed(1)} ms median, p95 ${typing.p95Ms.toFixed(1)} ms`,
        'under 50',
        typing.p95Ms < 50,
      ],
      [
        `Desk while ${flood.pictures} pictures come in`,
        `${flood.medianMs.toFixed(0)} ms median, slowest ${flood.slowestMs.toFixed(0)} ms`,
        `${(flood.bytesEach / 1e6).toFixed(1)} MB each, all in the library after ${flood.seconds.toFixed(0)} s`,
      ],
    ];
  });
  return rows ?? [['The desk', 'no browser here', '']];
}
