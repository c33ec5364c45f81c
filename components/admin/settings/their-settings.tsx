import type { ReactNode } from 'react';
import { NETWORK_NAMES } from '#domain/settings/network-names';
import type { Settings } from '#domain/settings/settings';
import { AI_WORDS, FEED_WORDS } from './sharing-words.ts';
import { type Said, TheirVersion } from '../their-version.tsx';
import type { Versioned } from './send-settings.ts';

type Props = {
  mine: Settings;
  theirs: Versioned;
  onSettle: (theirs: Versioned, which: 'mine' | 'theirs') => void;
};

/** What somebody else saved while this form was open. */
export const TheirSettings = ({ mine, theirs, onSettle }: Props): ReactNode => (
  <TheirVersion
    title="In force now"
    mine={describe(mine)}
    theirs={describe(theirs.settings)}
    same="The same."
    take="Take these"
    onSettle={(which) => onSettle(theirs, which)}
  />
);

const describe = (settings: Settings): Record<keyof Settings, Said> => ({
  name: ['Name', settings.name],
  tagline: ['Tagline', settings.tagline],
  logoId: ['Logo', pictureWords(settings.logoId)],
  iconId: ['Icon', pictureWords(settings.iconId)],
  timeZone: ['Time zone', settings.timeZone],
  language: ['Language', settings.language],
  networks: ['Share row', settings.networks.map((network) => NETWORK_NAMES[network]).join(', ')],
  publicHistory: ['What changed', settings.publicHistory ? 'shown to readers' : 'not shown'],
  newsroomEmail: ['Mail of the newsroom', settings.newsroomEmail],
  feedText: ['What feeds carry', FEED_WORDS[settings.feedText]],
  webSubHub: ['Hub', settings.webSubHub],
  indexNow: ['Search engines', settings.indexNow ? 'told at once' : 'not told'],
  aiCrawlers: ['AI crawlers', AI_WORDS[settings.aiCrawlers]],
  securityContact: ['Security contact', settings.securityContact],
  republish: ['Republishing', settings.republish ? 'offered' : 'not offered'],
  republishTerms: ['Terms of republishing', settings.republishTerms],
  fediverseAccount: ['Fediverse account', settings.fediverseAccount],
  xAccount: ['X account', settings.xAccount],
  elsewhere: ['Other addresses of the paper', settings.elsewhere.join(', ')],
});

const pictureWords = (id: string | null): string => (id === null ? 'none' : `picture ${id.slice(0, 6)}`);
