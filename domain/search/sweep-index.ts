import { read, write } from '#db/client';
import { listEndedEntries } from '#db/find/entries';
import { forgetPublications } from './index-publications.ts';

const AT_ONCE = 20;

/** Takes out of the index what ended by its schedule. Readers did not find it since its hour. */
export async function sweepIndex(at: number): Promise<void> {
  for (;;) {
    const ended = await listEndedEntries(read(), { limit: AT_ONCE }, at);
    if (ended.length === 0) return;
    await write((tx) => forgetPublications(tx, ended));
  }
}
