/** Where an embed may come from. Only the address is kept: what it shows stays with the provider. */
export const PROVIDERS = ['youtube', 'vimeo', 'x', 'instagram', 'bluesky', 'mastodon'] as const;
export type Provider = (typeof PROVIDERS)[number];

export const PROVIDER_NAMES: Record<Provider, string> = {
  youtube: 'YouTube',
  vimeo: 'Vimeo',
  x: 'X',
  instagram: 'Instagram',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
};

export type EmbedAddress = { provider: Provider; url: string };

/** Which post or film an address names, in the one spelling that is kept; null where it is none. */
export function findEmbed(address: string): EmbedAddress | null {
  const url = URL.parse(address.trim());
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  const host = url.hostname.replace(/^(www|m|mobile)\./, '');
  const reader = READERS[host];
  if (reader === undefined) return mastodon(url);
  const canonical = reader.read(url);
  return canonical === null ? null : { provider: reader.provider, url: canonical };
}

type Reader = { provider: Provider; read: (url: URL) => string | null };

const youTube: Reader = {
  provider: 'youtube',
  read(url) {
    const id =
      url.hostname === 'youtu.be'
        ? url.pathname.slice(1)
        : (url.searchParams.get('v') ?? /^\/(?:shorts|embed|live)\/([^/]+)/.exec(url.pathname)?.[1]);
    return id !== undefined && /^[\w-]{11}$/.test(id) ? `https://www.youtube.com/watch?v=${id}` : null;
  },
};

const vimeo: Reader = {
  provider: 'vimeo',
  read(url) {
    const found = /^\/(?:video\/)?(\d{1,12})(?:\/([0-9a-f]{6,16}))?\/?$/.exec(url.pathname);
    if (!found) return null;
    const secret = found[2] ?? url.searchParams.get('h');
    const isSecret = secret !== null && /^[0-9a-f]{6,16}$/.test(secret);
    return `https://vimeo.com/${found[1]}${isSecret ? `/${secret}` : ''}`;
  },
};

const x: Reader = {
  provider: 'x',
  read(url) {
    const found = /^\/(\w{1,15})\/status\/(\d{1,20})(?:\/|$)/.exec(url.pathname);
    return found && `https://x.com/${found[1]}/status/${found[2]}`;
  },
};

const instagram: Reader = {
  provider: 'instagram',
  read(url) {
    const found = /^\/(?:[\w.]{1,30}\/)?(p|reel|tv)\/([\w-]{5,60})(?:\/|$)/.exec(url.pathname);
    return found && `https://www.instagram.com/${found[1]}/${found[2]}/`;
  },
};

const bluesky: Reader = {
  provider: 'bluesky',
  read(url) {
    const found = /^\/profile\/([\w.:-]{3,253})\/post\/([a-z0-9]{5,30})\/?$/i.exec(url.pathname);
    return found && `https://bsky.app/profile/${found[1]}/post/${found[2]}`;
  },
};

const READERS: { [host: string]: Reader } = {
  'youtube.com': youTube,
  'youtube-nocookie.com': youTube,
  'youtu.be': youTube,
  'vimeo.com': vimeo,
  'player.vimeo.com': vimeo,
  'x.com': x,
  'twitter.com': x,
  'instagram.com': instagram,
  'bsky.app': bluesky,
};

/** Mastodon stands on thousands of hosts; its addresses have one shape. */
function mastodon({ host, pathname }: URL): EmbedAddress | null {
  const found = /^\/(@\w{1,60}(?:@[\w.-]{3,100})?)\/(\d{6,20})\/?$/.exec(pathname);
  return found && { provider: 'mastodon', url: `https://${host}/${found[1]}/${found[2]}` };
}
