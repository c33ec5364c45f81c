import { audit, STEADY } from '../../bin/bench/lighthouse.ts';
import { expect, test } from './newsroom.ts';
import { FERRIES, printPaper } from './printed-paper.ts';

test.beforeAll(async ({ portal }) => printPaper(portal));

test('Lighthouse finds nothing to mend in front and story, on a telephone', async ({ portal }) => {
  const paths = ['/', FERRIES];
  const audited = await audit(
    paths.map((path) => portal.url + path),
    STEADY,
  );
  for (const [place, { score, faults }] of audited.entries()) {
    expect([paths[place], faults]).toEqual([paths[place], []]);
    expect(score).toEqual(Object.fromEntries(STEADY.map((category) => [category, 100])));
  }
});
