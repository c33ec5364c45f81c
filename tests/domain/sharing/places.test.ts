import { expect, it } from 'vitest';
import { CHANNELS } from '#domain/sharing/channels';
import { placeOf, placeOnMastodon } from '#domain/sharing/places';

const shared = { text: 'Rice & "water": 50% more?', url: 'https://paper.example/2024/03/29/rice' };
const TEXT = 'Rice%20%26%20%22water%22%3A%2050%25%20more%3F';
const URL = 'https%3A%2F%2Fpaper.example%2F2024%2F03%2F29%2Frice';

it('leads from each channel to one known place, with the headline and the canonical address', () => {
  const places = CHANNELS.filter((channel) => channel !== 'mastodon').map((channel) => [
    channel,
    placeOf(channel, shared),
  ]);
  expect(Object.fromEntries(places)).toEqual({
    whatsapp: `https://wa.me/?text=${TEXT}%20${URL}`,
    x: `https://x.com/intent/post?text=${TEXT}&url=${URL}`,
    facebook: `https://www.facebook.com/sharer/sharer.php?u=${URL}`,
    telegram: `https://t.me/share/url?url=${URL}&text=${TEXT}`,
    linkedin: `https://www.linkedin.com/sharing/share-offsite/?url=${URL}`,
    bluesky: `https://bsky.app/intent/compose?text=${TEXT}%20${URL}`,
    reddit: `https://www.reddit.com/submit?url=${URL}&title=${TEXT}`,
    threads: `https://www.threads.net/intent/post?text=${TEXT}%20${URL}`,
    email: `mailto:?subject=${TEXT}&body=${TEXT}%0D%0A%0D%0A${URL}`,
    copy: shared.url,
    device: shared.url,
    qr: shared.url,
    quote: shared.url,
  });
  expect(placeOnMastodon('mastodon.social', shared)).toBe(
    `https://mastodon.social/share?text=${TEXT}%20${URL}`,
  );
});

it('shares a headline with half a character in it rather than failing the page', () => {
  expect(placeOf('x', { ...shared, text: 'Half \uD83D' })).toContain('text=Half%20%EF%BF%BD&');
});

it('writes nothing into a header that is not plain ASCII', () => {
  for (const channel of CHANNELS.filter((name) => name !== 'mastodon'))
    expect(placeOf(channel, { ...shared, text: 'नदी\r\nX: 1' })).toMatch(/^[\x21-\x7e]+$/);
});
