import type { ReadDay } from '#domain/readers/read-readers';
import { SOURCE_NAMES, SOURCES } from '#domain/readers/sources';
import { CHANNEL_NAMES, CHANNELS } from '#domain/sharing/channels';

/** Something that is counted by day: a source of readers, a channel of sharing. */
export type Kind = { key: string; name: string; counts: number[]; all: number };

const kindOf = (key: string, name: string, counts: number[]): Kind => ({
  key,
  name,
  counts,
  all: sum(counts),
});

/** From where readers came, in a fixed order, so that a week is compared with another at a glance. */
export const sourcesOf = (days: readonly ReadDay[]): Kind[] =>
  SOURCES.map((source) =>
    kindOf(
      source,
      SOURCE_NAMES[source],
      days.map(({ arrivals }) => arrivals[source] ?? 0),
    ),
  );

/** By what stories were passed on: what nobody used is left out, what was used most stands first. */
export const channelsOf = (days: readonly ReadDay[]): Kind[] =>
  CHANNELS.map((channel) =>
    kindOf(
      channel,
      CHANNEL_NAMES[channel],
      days.map(({ shares }) => shares[channel] ?? 0),
    ),
  )
    .filter(({ all }) => all > 0)
    .toSorted((one, other) => other.all - one.all);

export const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
