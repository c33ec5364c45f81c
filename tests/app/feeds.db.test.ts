import { beforeAll, expect, test, vi } from 'vitest';
import { MACHINE } from '#domain/access';
import { correctStory } from '#domain/stories/corrections';
import { MINUTE, MORNING, openNewsroom, runStory, valueOf } from '#tests/support/newsroom';
import { GET as ofPaper } from '../../app/reader/feed.xml/route.ts';
import { GET as ofSection } from '../../app/reader/[sectionOrYear]/feed.xml/route.ts';
import { GET as ofPerson } from '../../app/reader/by/[slug]/feed.xml/route.ts';

vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-stringer-at': String(MORNING + 2 * MINUTE) }),
}));

beforeAll(openNewsroom);

test('a correction stands in every feed that has its story', async () => {
  const bylines = [{ name: 'Ila Menon', role: 'reporting' as const }];
  const { id } = await runStory({ headline: 'Nine ferries left', bylines });
  const words = 'It was eight ferries.';
  const note = { kind: 'correction', place: 'bottom', words, update: null } as const;
  valueOf(await correctStory(MACHINE, { id, ...note }, MORNING + MINUTE));
  const asked = new Request('https://news.example/feed.xml');
  const feeds = [
    await ofPaper(),
    await ofSection(asked, { params: Promise.resolve({ sectionOrYear: 'news' }) }),
    await ofPerson(asked, { params: Promise.resolve({ slug: 'ila-menon' }) }),
  ];
  for (const feed of feeds) {
    const xml = await feed.text();
    expect(xml).toContain('Nine ferries left');
    expect(xml).toContain(words);
  }
});
