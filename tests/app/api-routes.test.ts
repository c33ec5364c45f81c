import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const routes = globSync('app/api/**/route.ts', { cwd: ROOT }).filter(
  (file) => !file.includes('[...missing]'),
);

test.each(routes)('whatever breaks in %s, it answers in the form that its page reads', (file) => {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const exported = source.match(/^export .*/gm) ?? [];
  expect(exported.length).toBeGreaterThan(0);
  for (const line of exported)
    expect(line).toMatch(
      /^export const [A-Z]+ = (answering|answeringForm|asking|receiving|receivingOwn|changeWhatReadersSee|atAnHour|ofStory)\(/,
    );
});
