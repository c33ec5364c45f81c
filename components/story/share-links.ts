import type { Network } from '#domain/settings/settings';

export type Shared = {
  /** What is said of the story: its headline. */
  text: string;
  /** Its canonical address. */
  url: string;
};

export type ShareLink = { network: Network; name: string; href: string };

type Place = { name: string; href: (shared: Shared) => string };

/** Where each network takes a story: plain addresses, no code of theirs. */
const PLACES: Record<Network, Place> = {
  whatsapp: { name: 'WhatsApp', href: ({ text, url }) => link('https://wa.me/', { text: `${text} ${url}` }) },
  x: { name: 'X', href: ({ text, url }) => link('https://x.com/intent/post', { text, url }) },
  facebook: {
    name: 'Facebook',
    href: ({ url }) => link('https://www.facebook.com/sharer/sharer.php', { u: url }),
  },
  telegram: { name: 'Telegram', href: ({ text, url }) => link('https://t.me/share/url', { url, text }) },
  linkedin: {
    name: 'LinkedIn',
    href: ({ url }) => link('https://www.linkedin.com/sharing/share-offsite/', { url }),
  },
  bluesky: {
    name: 'Bluesky',
    href: ({ text, url }) => link('https://bsky.app/intent/compose', { text: `${text} ${url}` }),
  },
  reddit: {
    name: 'Reddit',
    href: ({ text, url }) => link('https://www.reddit.com/submit', { url, title: text }),
  },
  email: {
    name: 'E-mail',
    href: ({ text, url }) => link('mailto:', { subject: text, body: `${text}\r\n\r\n${url}` }),
  },
};

/** The links of the share row: the networks that the newsroom chose, in its order. */
export const shareLinks = (shared: Shared, networks: readonly Network[]): ShareLink[] =>
  networks.map((network) => ({ network, name: PLACES[network].name, href: PLACES[network].href(shared) }));

/** Percent-encoded throughout: a mail program would show the plus signs of a form. */
function link(place: string, query: Record<string, string>): string {
  const pairs = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`,
  );
  return `${place}?${pairs.join('&')}`;
}
