import { z } from 'zod';
import { parseEmailAddress } from '../people/email-address.ts';
import { line } from '../stories/line.ts';

/** What companies that train models or answer questions by machine may take: all, only what they answer with, nothing. */
export const AI_CRAWLERS = ['all', 'answers', 'none'] as const;
export type AiCrawlers = (typeof AI_CRAWLERS)[number];

/** What feeds carry of a story. */
export const FEED_TEXTS = ['full', 'standfirst'] as const;
export type FeedText = (typeof FEED_TEXTS)[number];

const ADDRESSES_MAX = 10;
const ADDRESS_LENGTH = 500;

/** A whole https address; a reader's browser and machines of others are sent there. */
const httpsAddress = (name: string) =>
  line(name, ADDRESS_LENGTH).refine(isHttps, `${name}: a whole address that begins with https://.`);

const isHttps = (given: string): boolean => URL.canParse(given) && new URL(given).protocol === 'https:';

const orEmpty = <T extends z.ZodType>(address: T) => z.union([z.literal(''), address]).default('');

const isContact = (given: string): boolean => isHttps(given) || parseEmailAddress(given) !== null;

/** How the paper is found and passed on: part of the settings. Everything that asks others is off until somebody wants it. */
export const sharingShape = {
  feedText: z.enum(FEED_TEXTS).default('full'),
  /** Who is told of new stories for feed readers (WebSub); empty: nobody. */
  webSubHub: orEmpty(httpsAddress('Hub')),
  /** Whether search engines are told at once of what changed (IndexNow). */
  indexNow: z.boolean().default(false),
  aiCrawlers: z.enum(AI_CRAWLERS).default('answers'),
  /** Where somebody who found a hole writes to (RFC 9116): an e-mail address or a page; empty: nothing is said. */
  securityContact: orEmpty(
    line('Security contact', ADDRESS_LENGTH).refine(
      isContact,
      'Give an e-mail address, or a page that begins with https://.',
    ),
  ),
  /** Whether others may take stories over, and on which terms, in the newsroom's own words. */
  republish: z.boolean().default(false),
  republishTerms: line('Terms', 500).default(''),
  /** The paper's own accounts: @paper@server.example and @paper; empty: none. */
  fediverseAccount: orEmpty(
    z
      .string()
      .trim()
      .max(200)
      .regex(/^@[\w.-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i, 'Write it as @paper@server.example.'),
  ),
  xAccount: orEmpty(
    z
      .string()
      .trim()
      .regex(/^@\w{1,15}$/, 'Write it as @paper, at most 15 letters.'),
  ),
  /** Where else the paper speaks: search engines connect them with it. */
  elsewhere: z
    .array(httpsAddress('Address'))
    .max(ADDRESSES_MAX, `At most ${ADDRESSES_MAX} addresses.`)
    .default([]),
};
