import { isNull } from 'drizzle-orm';
import type { Query } from './client.ts';
import { account, person, topic } from './schema.ts';

const listNames = (query: Query, table: typeof person | typeof topic, limit: number) =>
  query.select({ name: table.name }).from(table).orderBy(table.name, table.id).limit(limit);

/** Who stands in a published byline, and who works here. */
export async function listPeopleNames(query: Query, limit: number): Promise<string[]> {
  const writers = await query
    .select({ name: account.name })
    .from(account)
    .where(isNull(account.disabledAt))
    .orderBy(account.name, account.id)
    .limit(limit);
  return [...(await listNames(query, person, limit)), ...writers].map(({ name }) => name);
}

export async function listTopicNames(query: Query, limit: number): Promise<string[]> {
  return (await listNames(query, topic, limit)).map(({ name }) => name);
}
