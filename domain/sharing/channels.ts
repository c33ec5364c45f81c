import { NETWORK_NAMES } from '../settings/network-names.ts';
import { NETWORKS } from '../settings/settings.ts';

/** By what a story is passed on: the networks, and what a browser or a sheet of paper does by itself. */
export const CHANNELS = [...NETWORKS, 'copy', 'device', 'qr', 'quote'] as const;
export type Channel = (typeof CHANNELS)[number];

export const CHANNEL_NAMES: Record<Channel, string> = {
  ...NETWORK_NAMES,
  copy: 'Copied link',
  device: 'The device’s own sheet',
  qr: 'Code on paper',
  quote: 'Quoted passage',
};

export const isChannel = (name: string): name is Channel => CHANNELS.some((channel) => channel === name);
