import { expect, it } from 'vitest';
import { NETWORKS } from '#domain/settings/settings';
import { shareLinks } from '../../../components/story/share-links.ts';

const shared = { text: 'Rice & "water": 50% more?', url: 'https://paper.example/2024/03/29/rice' };
const TEXT = 'Rice%20%26%20%22water%22%3A%2050%25%20more%3F';
const URL = 'https%3A%2F%2Fpaper.example%2F2024%2F03%2F29%2Frice';

it('shares a story to every network by a plain link with its headline and canonical address', () => {
  const links = Object.fromEntries(shareLinks(shared, NETWORKS).map(({ network, href }) => [network, href]));
  expect(links).toEqual({
    whatsapp: `https://wa.me/?text=${TEXT}%20${URL}`,
    x: `https://x.com/intent/post?text=${TEXT}&url=${URL}`,
    facebook: `https://www.facebook.com/sharer/sharer.php?u=${URL}`,
    telegram: `https://t.me/share/url?url=${URL}&text=${TEXT}`,
    linkedin: `https://www.linkedin.com/sharing/share-offsite/?url=${URL}`,
    bluesky: `https://bsky.app/intent/compose?text=${TEXT}%20${URL}`,
    reddit: `https://www.reddit.com/submit?url=${URL}&title=${TEXT}`,
    threads: `https://www.threads.net/intent/post?text=${TEXT}%20${URL}`,
    mastodon: `https://mastodon.social/share?text=${TEXT}%20${URL}`,
    email: `mailto:?subject=${TEXT}&body=${TEXT}%0D%0A%0D%0A${URL}`,
  });
});

it('shows the networks that the newsroom chose, in its order', () => {
  const names = shareLinks(shared, ['email', 'x']).map(({ name }) => name);
  expect(names).toEqual(['E-mail', 'X']);
});

it('shares a headline with half a character in it rather than failing the page', () => {
  const [link] = shareLinks({ ...shared, text: 'Half \uD83D' }, ['x']);
  expect(link?.href).toContain('text=Half%20%EF%BF%BD&');
});
