import { renditionUrl, singleWidth } from '#domain/media/picture';
import { element, single, words } from '#lib/markup';
import type { Site } from '../reader/site.ts';

type Channel = {
  site: Site;
  title: string;
  description: string;
  /** Where the same is read, and where this file is: whole addresses. */
  home: string;
  self: string;
  hub: string;
  /** ms UTC */
  changedAt: number;
};

/** How long a reader may wait before it asks again, minutes; who asks earlier is mostly told that nothing changed. */
const MINUTES = 15;
const ICON_WIDTH = 320;

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/** A document of RSS 2.0 around items that are written already. */
export function writeChannel(channel: Channel, items: readonly string[]): string {
  const { site, title, description, home, self, hub } = channel;
  const inside = [
    words('title', title),
    words('link', home),
    words('description', description),
    words('language', site.language),
    words('copyright', site.name),
    words('lastBuildDate', new Date(channel.changedAt).toUTCString()),
    words('ttl', String(MINUTES)),
    single('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
    hub && single('atom:link', { rel: 'hub', href: hub }),
    iconXml(channel),
    ...items,
  ];
  const rss = element('rss', { version: '2.0', ...NAMESPACES }, element('channel', {}, ...inside));
  return `<?xml version="1.0" encoding="utf-8"?>\n${rss}\n`;
}

function iconXml({ site: { icon, origin }, title, home }: Channel): string {
  if (!icon) return '';
  const url = origin + renditionUrl(icon, singleWidth(icon, ICON_WIDTH), 'jpg');
  return element('image', {}, words('url', url), words('title', title), words('link', home));
}
