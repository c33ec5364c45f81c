import type { Picture } from '#domain/media/picture';
import type { PageLink } from '#domain/pages/public-pages';
import type { Network } from '#domain/settings/settings';
import type { SectionName } from '#domain/stories/reading';

/** What every reader's page knows of the paper that it stands in. */
export type Site = {
  /** Origin without a trailing slash: canonical addresses begin with it. */
  origin: string;
  name: string;
  tagline: string;
  language: string;
  timeZone: string;
  logo: Picture | null;
  icon: Picture | null;
  networks: readonly Network[];
  /** The paper's own accounts, as '@paper' and '@paper@server.example'; empty: none. */
  xAccount: string;
  fediverseAccount: string;
  /** Addresses at which the paper speaks too. */
  elsewhere: readonly string[];
  sections: readonly SectionName[];
  /** What the paper writes about itself, in the order of the foot. */
  pages: readonly PageLink[];
  /** The instant the page was made for, ms UTC. */
  at: number;
  /** A calm line over every page, or null. */
  notice: string | null;
};
