import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { describeProfile } from '../../../components/people/describe-profile.ts';
import { fediverseHandle } from '../../../components/people/fediverse-handle.ts';
import { ProfileHead } from '#components/people/profile-head';
import { Bylines } from '#components/story/bylines';
import type { PublicProfile } from '#domain/people/profiles';
import { profileDataOf } from '../../../components/people/profile-data.ts';
import { picture, reporter, site } from '../stories.ts';

const profile = (parts: Partial<PublicProfile> = {}): PublicProfile => ({
  path: '/by/asha-rao',
  name: 'Asha Rao',
  title: 'Delhi correspondent',
  bio: 'She walks.\n\nShe writes.',
  picture: picture({ alt: 'Asha Rao' }),
  links: [
    { name: 'Letters', url: 'MAILTO:asha@paper.example' },
    { name: 'Elsewhere', url: 'https://elsewhere.example/asha?a=1&b="2"' },
  ],
  ...parts,
});

it('says who somebody is, with their portrait, in paragraphs, and where else they are', () => {
  const html = renderToStaticMarkup(<ProfileHead profile={profile()} />);
  expect(html).toContain('<p>She walks.</p><p>She writes.</p>');
  expect(html).toContain('alt="Asha Rao"');
  expect(html).toContain('href="https://elsewhere.example/asha?a=1&amp;b=&quot;2&quot;"');
  const bare = renderToStaticMarkup(
    <ProfileHead profile={profile({ title: '', bio: '', picture: null, links: [] })} />,
  );
  expect(bare).toMatch(/<h1[^>]*>Asha Rao<\/h1><\/div><\/header>$/);
});

it('tells search engines who a page is about, without an address of mail', () => {
  const told = profileDataOf(profile(), site());
  expect(told).toMatchObject({
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      name: 'Asha Rao',
      url: 'https://paper.example/by/asha-rao',
      jobTitle: 'Delhi correspondent',
      sameAs: ['https://elsewhere.example/asha?a=1&b="2"'],
      worksFor: { '@id': 'https://paper.example/#publisher' },
    },
  });
  expect(JSON.stringify(told)).not.toMatch(/mailto/i);
});

it('finds the account in the fediverse among somebody’s addresses', () => {
  const handle = (...addresses: string[]) => fediverseHandle(addresses);
  expect(handle('https://a.example/asha', 'https://server.example/@asha_r')).toBe('@asha_r@server.example');
  expect(handle('https://server.example/@asha@other.example/')).toBe('@asha@other.example');
  for (const address of [
    'https://www.youtube.com/@asha',
    'https://asha.medium.com/@asha',
    'https://server.example/@asha/1234',
    'http://server.example/@asha',
    'https://server.example/users/asha',
  ])
    expect([address, handle(address)]).toEqual([address, null]);
  expect(handle()).toBeNull();
});

it('links the names of a byline that have a page, in the role in which they have it', () => {
  const bylines = [
    reporter('Asha Rao'),
    reporter('Nobody'),
    { name: 'Asha Rao', role: 'translation' as const },
  ];
  const people = [{ ...reporter('Asha Rao'), path: '/by/asha-rao', elsewhere: [] }];
  const html = renderToStaticMarkup(<Bylines bylines={bylines} people={people} />);
  expect(html.match(/<a /g)).toHaveLength(1);
  expect(html.replaceAll(/<[^>]*>/g, '')).toBe('By Asha Rao and Nobody · Translated by Asha Rao');
});

it('describes somebody to those who link to them in at most two hundred characters of any language', () => {
  const words = 'She walks and writes. '.repeat(40);
  expect(describeProfile(profile({ bio: words }), 'Paper')).toMatch(
    /^(She walks and writes\. )*She[a-z. ]*…$/,
  );
  const unspaced = `${'记'.repeat(199)}𠮷${'者'.repeat(2000)}`;
  for (const bio of [words, unspaced]) {
    const said = describeProfile(profile({ bio }), 'Paper');
    expect(said.length).toBeLessThanOrEqual(201);
    expect(said.length).toBeGreaterThan(150);
    expect(said.isWellFormed()).toBe(true);
  }
});
