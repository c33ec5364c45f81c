import { join } from 'node:path';
import Database from 'better-sqlite3';
import { addDays, dayOf, instantOf } from '../../lib/zoned-time.ts';

const ZONE = 'Asia/Kolkata';

/** Three months of readers, so many in the last days that numbers become long, and of each source and channel some. */
export function countReaders(dataDir: string, storyIds: readonly string[]): void {
  const database = new Database(join(dataDir, 'portal.db'));
  try {
    database.pragma('busy_timeout = 5000');
    const view = database.prepare(
      'insert or replace into view_count (hour, story_id, views) values (?, ?, ?)',
    );
    const came = database.prepare(
      'insert or replace into arrival_count (day, story_id, source, views) values (?, ?, ?, ?)',
    );
    const shared = database.prepare(
      'insert or replace into share_count (day, story_id, channel, shares) values (?, ?, ?, ?)',
    );
    const today = dayOf(Date.now(), ZONE);
    for (let back = 0; back < 90; back += 1) {
      const day = addDays(today, -back);
      storyIds.forEach((storyId, place) => {
        const views = Math.round(viewsOn(back) / (place + 1));
        view.run(instantOf(day, '00:00', ZONE), storyId, views);
        for (const [source, part] of Object.entries(SOURCES))
          came.run(day, storyId, source, Math.round(views * part));
        for (const [channel, part] of Object.entries(CHANNELS))
          shared.run(day, storyId, channel, Math.round((views * part) / (place + 1)));
      });
    }
  } finally {
    database.close();
  }
}

/** Weeks with quiet Sundays, one day without anybody, one that everybody spoke of. */
function viewsOn(back: number): number {
  if (back === 4) return 0;
  if (back === 2) return 1_234_567;
  const wave = 1 + Math.sin(back / 9) / 2;
  return Math.round(410_000 * wave * (back % 7 === 0 ? 0.4 : 1)) / (back === 0 ? 3 : 1);
}

const SOURCES = { search: 0.31, social: 0.27, direct: 0.22, other: 0.004, site: 0.196 };
const CHANNELS = {
  whatsapp: 0.02,
  copy: 0.011,
  telegram: 0.004,
  quote: 0.0004,
  mastodon: 0.0002,
  email: 0.0001,
};

/** The stories of a portal, by their headlines. */
export function storyIdsOf(dataDir: string): Map<string, string> {
  const database = new Database(join(dataDir, 'portal.db'));
  try {
    database.pragma('busy_timeout = 5000');
    const rows = database
      .prepare<[], { id: string; headline: string }>(
        'select s.id, r.headline from story s join revision r on r.story_id = s.id and r.version = s.version',
      )
      .all();
    return new Map(rows.map(({ id, headline }) => [headline, id]));
  } finally {
    database.close();
  }
}
