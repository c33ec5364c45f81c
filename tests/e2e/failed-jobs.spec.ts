import { join } from 'node:path';
import Database from 'better-sqlite3';
import { newId } from '#lib/id';
import { openDesk } from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';

const WHY = 'The mail server refused the address.';

/** A letter that was given up, as eight attempts in a day leave it. */
function failLetter(dataDir: string): void {
  const database = new Database(join(dataDir, 'portal.db'));
  const now = Date.now();
  try {
    database.pragma('busy_timeout = 5000');
    database
      .prepare(
        `insert into job (id, kind, payload, due_at, created_at, failed_at, attempts, error)
         values (?, 'mail', ?, ?, ?, ?, 8, ?)`,
      )
      .run(newId(), JSON.stringify({ to: 'x@y.example', subject: 'S', text: 'T' }), now, now, now, WHY);
  } finally {
    database.close();
  }
}

test('an admin sees on the first page what failed and why, and has it tried again', async ({
  page,
  portal,
}) => {
  failLetter(portal.dataDir);
  await openDesk(page, '/admin');
  const failed = page.getByRole('region', { name: 'Failed' });
  await expect(failed).toContainText('A letter to somebody');
  await expect(failed).toContainText('given up after 8 attempts');
  await expect(failed).toContainText(WHY);
  await expect(failed).not.toContainText('x@y.example');
  await failed.getByRole('button', { name: 'Try again' }).focus();
  await page.keyboard.press('Enter');
  await expect(failed.getByText('tried again now')).toBeVisible();
  await expect(failed.getByRole('listitem')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  await expect(failed).toHaveCount(0);
});
