import { eq } from 'drizzle-orm';
import type { Query } from './client.ts';
import { settings } from './schema.ts';

export type SettingsRow = { version: number; value: unknown };

export async function findSettings(query: Query): Promise<SettingsRow | null> {
  const [row] = await query.select({ version: settings.version, value: settings.value }).from(settings);
  return row ?? null;
}

export async function insertSettings(tx: Query, value: unknown): Promise<void> {
  await tx.insert(settings).values({ id: 1, version: 1, value }).onConflictDoNothing({ target: settings.id });
}

export async function updateSettings(tx: Query, version: number, value: unknown): Promise<void> {
  await tx.update(settings).set({ version, value }).where(eq(settings.id, 1));
}
