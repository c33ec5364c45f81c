import type { EmbedAddress } from './embed-providers.ts';

/**
 * The origins that a reader's page may show in a frame, and only where an embed of theirs is. The others show
 * nothing without a script of theirs (X, Instagram) or stand on hosts that nobody can list (Mastodon).
 */
export const FRAME_ORIGINS: readonly string[] = [
  'https://www.youtube-nocookie.com',
  'https://player.vimeo.com',
  'https://embed.bsky.app',
];

/** What the provider shows in a frame without following the reader more than it must; null where it cannot. */
export function frameAddress({ provider, url }: EmbedAddress): string | null {
  const { pathname, searchParams } = new URL(url);
  const [first = '', second = '', , fourth = ''] = pathname.split('/').slice(1);
  if (provider === 'youtube') return `https://www.youtube-nocookie.com/embed/${searchParams.get('v')}`;
  if (provider === 'vimeo')
    return `https://player.vimeo.com/video/${first}?dnt=1${second ? `&h=${second}` : ''}`;
  if (provider === 'bluesky') return `https://embed.bsky.app/embed/${second}/app.bsky.feed.post/${fourth}`;
  return null;
}
