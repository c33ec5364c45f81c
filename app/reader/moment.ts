import { headers } from 'next/headers';
import { cache } from 'react';
import type { Site } from '../../components/reader/site.ts';
import { hasDemoContent } from '#domain/demo/demo-content';
import { listBreaking } from '#domain/front/breaking';
import { readEdition } from '#domain/front/edition';
import { nextTurn } from '#domain/front/validity';
import { listPublicPages } from '#domain/pages/public-pages';
import { listSections, openOnes, type Section } from '#domain/sections/sections';
import { readSettings } from '#domain/settings/read-settings';
import type { StoryCard } from '#domain/stories/reading';
import { findSitePictures } from '#domain/settings/site-pictures';
import { environment } from '#lib/environment';
import { DEMO_PAPER } from './demo-notice.ts';

/** The instant and edition a page is made for, and the paper as it stands then. */
export type Moment = {
  /** ms UTC */
  at: number;
  edition: number;
  /** The address of the page, as the front door keeps it; null where only Next knows it. */
  address: string | null;
  /** Until when the page stays true, ms UTC. */
  until: number;
  site: Site;
  /** Those of the masthead. */
  sections: Section[];
  /** The newest first. */
  breaking: StoryCard[];
  /** Whether readers may see how stories changed. */
  publicHistory: boolean;
  /** With those that are retired, whose pages go on answering. */
  everySection: Section[];
};

/**
 * Every reader's page and feed begins with this: the edition is read before anything else, so that its number
 * is never newer than the text. Once per request, whoever asks.
 */
export const openMoment = cache(async (): Promise<Moment> => {
  const at = await renderInstant();
  const { number: edition } = await readEdition();
  const [settings, everySection] = await Promise.all([readSettings(), listSections()]);
  const sections = openOnes(everySection);
  const [until, pictures, isDemo, breaking, pages] = await Promise.all([
    nextTurn(at, settings.timeZone),
    findSitePictures(settings),
    hasDemoContent(),
    listBreaking(at),
    listPublicPages(),
  ]);
  const { name, tagline, language, timeZone, networks } = settings;
  const { xAccount, fediverseAccount, elsewhere } = settings;
  const accounts = { xAccount, fediverseAccount, elsewhere };
  const paper = { name, tagline, language, timeZone, networks, ...accounts, pages, ...pictures };
  return {
    at,
    edition,
    address: await renderedAddress(),
    until,
    sections,
    everySection,
    breaking,
    publicHistory: settings.publicHistory,
    site: { ...paper, origin: environment().siteUrl, sections, at, notice: isDemo ? DEMO_PAPER : null },
  };
});

/** The paper as the environment knows it: for the page that says that nothing else can be read. */
export async function openMomentWithoutDatabase(): Promise<Moment> {
  const { siteName, siteTimeZone, siteLanguage, siteUrl } = environment();
  const at = await renderInstant();
  const paper = { name: siteName, tagline: '', language: siteLanguage, timeZone: siteTimeZone };
  const accounts = { networks: [], xAccount: '', fediverseAccount: '', elsewhere: [] };
  const nothing = { logo: null, icon: null, ...accounts, sections: [], pages: [], notice: null };
  const sections = { sections: [], everySection: [] };
  const moment = {
    at,
    edition: 0,
    address: null,
    until: at,
    ...sections,
    breaking: [],
    publicHistory: false,
  };
  return { ...moment, site: { ...paper, ...nothing, origin: siteUrl, at } };
}

const renderedAddress = async (): Promise<string | null> => (await headers()).get('x-stringer-path');

/** The front door names the instant of a render; without it (next dev alone) it is now. */
async function renderInstant(): Promise<number> {
  const named = Number((await headers()).get('x-stringer-at') ?? Number.NaN);
  return Number.isSafeInteger(named) ? named : Date.now();
}
