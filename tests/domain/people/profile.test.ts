import { expect, test } from 'vitest';
import { paragraphsOf, profileSchema } from '#domain/people/profile';

const profile = {
  name: 'Asha Rao',
  slug: 'asha-rao',
  title: '',
  bio: '',
  pictureId: null,
  links: [{ name: 'Letters', url: 'https://paper.example/letters' }],
  accountId: null,
};
const isTaken = (parts: object) => profileSchema.safeParse({ ...profile, ...parts }).success;
const isLink = (url: string) => isTaken({ links: [{ name: 'A link', url }] });

test.each(['https://paper.example', 'http://paper.example/x?y#z', 'mailto:asha@paper.example'])(
  'a profile may link to %s',
  (url) => expect(isLink(url)).toBe(true),
);

test.each([
  '',
  '/admin',
  'paper.example',
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,x',
  'ftp://paper.example',
  'https://asha:secret@paper.example',
  'https://paper.example/\nx',
])('a profile may not link to %j', (url) => expect(isLink(url)).toBe(false));

test('a profile has a name, at most ten links that are named, and a bio without control characters', () => {
  expect(isTaken({})).toBe(true);
  expect(isTaken({ name: ' ' })).toBe(false);
  expect(isTaken({ slug: 'Asha Rao' })).toBe(false);
  expect(isTaken({ links: Array.from({ length: 11 }, () => profile.links[0]) })).toBe(false);
  expect(isTaken({ links: [{ name: '', url: 'https://paper.example' }] })).toBe(false);
  expect(isTaken({ bio: 'One.\n\nTwo.' })).toBe(true);
  for (const bio of ['a\u0000b', 'a\u0007b', '\ud800', 'x'.repeat(3001)])
    expect(isTaken({ bio })).toBe(false);
});

test('a blank line begins a paragraph', () => {
  expect(paragraphsOf('One.\nStill one.\n \nTwo.\n\n\n')).toEqual(['One.\nStill one.', 'Two.']);
});
