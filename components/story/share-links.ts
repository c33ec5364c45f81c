import { NETWORK_NAMES } from '#domain/settings/network-names';
import type { Network } from '#domain/settings/settings';

export type Shared = {
  /** What is said of the story: its headline. */
  text: string;
  /** Its canonical address. */
  url: string;
};

export type ShareLink = { network: Network; name: string; href: string };

/** Where each network takes a story: plain addresses, no code of theirs. */
const PLACES: Record<Network, (shared: Shared) => string> = {
  whatsapp: ({ text, url }) => link('https://wa.me/', { text: `${text} ${url}` }),
  x: ({ text, url }) => link('https://x.com/intent/post', { text, url }),
  facebook: ({ url }) => link('https://www.facebook.com/sharer/sharer.php', { u: url }),
  telegram: ({ text, url }) => link('https://t.me/share/url', { url, text }),
  linkedin: ({ url }) => link('https://www.linkedin.com/sharing/share-offsite/', { url }),
  bluesky: ({ text, url }) => link('https://bsky.app/intent/compose', { text: `${text} ${url}` }),
  reddit: ({ text, url }) => link('https://www.reddit.com/submit', { url, title: text }),
  threads: ({ text, url }) => link('https://www.threads.net/intent/post', { text: `${text} ${url}` }),
  mastodon: ({ text, url }) => link('https://mastodon.social/share', { text: `${text} ${url}` }),
  email: ({ text, url }) => link('mailto:', { subject: text, body: `${text}\r\n\r\n${url}` }),
};

/** The links of the share row: the networks that the newsroom chose, in its order. */
export const shareLinks = (shared: Shared, networks: readonly Network[]): ShareLink[] =>
  networks.map((network) => ({ network, name: NETWORK_NAMES[network], href: PLACES[network](shared) }));

/** Percent-encoded throughout: a mail program would show the plus signs of a form. */
function link(place: string, query: Record<string, string>): string {
  const pairs = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`,
  );
  return `${place}?${pairs.join('&')}`;
}
