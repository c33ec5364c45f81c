import type { Network } from './settings.ts';

/** The networks as people write them. */
export const NETWORK_NAMES: Record<Network, string> = {
  whatsapp: 'WhatsApp',
  x: 'X',
  facebook: 'Facebook',
  telegram: 'Telegram',
  linkedin: 'LinkedIn',
  bluesky: 'Bluesky',
  reddit: 'Reddit',
  threads: 'Threads',
  mastodon: 'Mastodon',
  email: 'E-mail',
};
