import { join } from 'node:path';
import Database from 'better-sqlite3';

/** As if everybody had given their password eleven minutes ago: no test waits for that. */
export function agePassword(dataDir: string): void {
  const database = new Database(join(dataDir, 'portal.db'));
  try {
    database.pragma('busy_timeout = 5000');
    database.prepare('update session set proved_at = proved_at - ?').run(11 * 60_000);
  } finally {
    database.close();
  }
}
