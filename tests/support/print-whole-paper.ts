import { closeDatabase } from '#db/client';
import { printWholePaper } from './whole-paper.ts';

/** node tests/support/print-whole-paper.ts prints into DATA_DIR, of which a portal made a paper, and says where. */
if (import.meta.main) {
  console.log(JSON.stringify(await printWholePaper(Date.now())));
  await closeDatabase();
}
