import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { engine } from '#db/engine';
import { listMissingPage } from '#db/missing-paths';
import { listRedirectPage } from '#db/redirects';
import { MORNING, openNewsroom } from '../support/newsroom.ts';
import { planOf } from '../support/plan-of.ts';

beforeAll(openNewsroom);

test.runIf(engine === 'sqlite')('the lists of the redirects room are read in the order of an index', () => {
  const redirects = { search: '', limit: 50 };
  for (const place of [null, { at: MORNING, id: '/old' }]) {
    const plan = planOf(listRedirectPage(read(), { ...redirects, place }));
    expect(plan).toContain('redirect_created');
    expect(plan).not.toContain('TEMP B-TREE');
  }
  for (const place of [null, { hits: 3, path: '/old' }]) {
    const plan = planOf(listMissingPage(read(), { search: '', place, since: MORNING, limit: 50 }));
    expect(plan).toMatch(/missing_path_(hits|last)/);
  }
});
