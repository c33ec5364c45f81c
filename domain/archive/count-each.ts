import { setImmediate as letOthersGo } from 'node:timers/promises';
import type { Count } from './count.ts';

/** How far the stories of one name are counted in a list of names. */
const COUNT_MAX = 100;

/** As many as are counted before somebody else gets a turn. */
const AT_ONCE = 5;

/** The stories of each of these, by identity: none is counted further than a reader needs (decision 92). */
export async function countEach(
  ids: readonly string[],
  count: (counted: { id: string; limit: number }) => Promise<number>,
): Promise<(id: string) => Count> {
  const counts = new Map<string, Count>();
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = ids.slice(start, start + AT_ONCE);
    const numbers = await Promise.all(some.map((id) => count({ id, limit: COUNT_MAX + 1 })));
    for (const [place, number] of numbers.entries())
      counts.set(some[place] ?? '', { number: Math.min(number, COUNT_MAX), isMore: number > COUNT_MAX });
    await letOthersGo();
  }
  return (id) => counts.get(id) ?? { number: 0, isMore: false };
}
