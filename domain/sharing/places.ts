import type { Network } from '../settings/settings.ts';
import type { Channel } from './channels.ts';

export type Shared = {
  /** What is said of the story: its headline. */
  text: string;
  /** Its canonical address. */
  url: string;
};

type Place = (shared: Shared) => string;

/** Where each network takes a story: plain addresses, no code of theirs. There is no other place that sharing leads to. */
const PLACES: Record<Exclude<Network, 'mastodon'>, Place> = {
  whatsapp: ({ text, url }) => link('https://wa.me/', { text: `${text} ${url}` }),
  x: ({ text, url }) => link('https://x.com/intent/post', { text, url }),
  facebook: ({ url }) => link('https://www.facebook.com/sharer/sharer.php', { u: url }),
  telegram: ({ text, url }) => link('https://t.me/share/url', { url, text }),
  linkedin: ({ url }) => link('https://www.linkedin.com/sharing/share-offsite/', { url }),
  bluesky: ({ text, url }) => link('https://bsky.app/intent/compose', { text: `${text} ${url}` }),
  reddit: ({ text, url }) => link('https://www.reddit.com/submit', { url, title: text }),
  threads: ({ text, url }) => link('https://www.threads.net/intent/post', { text: `${text} ${url}` }),
  email: ({ text, url }) => link('mailto:', { subject: text, body: `${text}\r\n\r\n${url}` }),
};

/** What a browser, a device or paper does by itself leads to the story. */
export function placeOf(channel: Exclude<Channel, 'mastodon'>, shared: Shared): string {
  const place: Record<string, Place | undefined> = PLACES;
  return place[channel]?.(shared) ?? shared.url;
}

/** @param server as readServer gives it */
export const placeOnMastodon = (server: string, { text, url }: Shared): string =>
  link(`https://${server}/share`, { text: `${text} ${url}` });

/** Percent-encoded throughout: a mail program would show the plus signs of a form. */
function link(place: string, query: Record<string, string>): string {
  const pairs = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`,
  );
  return `${place}?${pairs.join('&')}`;
}
