import type { AiCrawlers } from '../settings/sharing.ts';

/** Programs of companies that make or run language models, by the name that they look for in robots.txt. */
type Crawler = {
  name: string;
  /** training: models are made of what it takes; answers: somebody who asked is answered with it, with a link. */
  takesFor: 'training' | 'answers';
  /** Where its owner says so. */
  source: string;
};

const OPENAI = 'https://developers.openai.com/docs/bots';
const ANTHROPIC = 'https://support.claude.com/en/articles/8896518';
const AMAZON = 'https://developer.amazon.com/support/amazonbot';
const META = 'https://developers.facebook.com/docs/sharing/webmasters/web-crawlers';
const PERPLEXITY = 'https://docs.perplexity.ai/guides/bots';

/**
 * Looked through in November 2026. Google-Extended and Applebot-Extended ask for nothing: they say what Google and Apple
 * may do with what their search engines have. Where an owner says that a name serves both, it counts as training.
 */
export const CRAWLERS: readonly Crawler[] = [
  { name: 'GPTBot', takesFor: 'training', source: OPENAI },
  { name: 'OAI-SearchBot', takesFor: 'answers', source: OPENAI },
  { name: 'ChatGPT-User', takesFor: 'answers', source: OPENAI },
  { name: 'ClaudeBot', takesFor: 'training', source: ANTHROPIC },
  { name: 'Claude-SearchBot', takesFor: 'answers', source: ANTHROPIC },
  { name: 'Claude-User', takesFor: 'answers', source: ANTHROPIC },
  {
    name: 'Google-Extended',
    takesFor: 'training',
    source: 'https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers',
  },
  { name: 'Applebot-Extended', takesFor: 'training', source: 'https://support.apple.com/en-us/119829' },
  { name: 'Amazonbot', takesFor: 'training', source: AMAZON },
  { name: 'Amzn-SearchBot', takesFor: 'answers', source: AMAZON },
  { name: 'Amzn-User', takesFor: 'answers', source: AMAZON },
  { name: 'meta-externalagent', takesFor: 'training', source: META },
  { name: 'meta-externalfetcher', takesFor: 'answers', source: META },
  { name: 'PerplexityBot', takesFor: 'answers', source: PERPLEXITY },
  { name: 'Perplexity-User', takesFor: 'answers', source: PERPLEXITY },
  { name: 'MistralAI-User', takesFor: 'answers', source: 'https://docs.mistral.ai/robots' },
  {
    name: 'DuckAssistBot',
    takesFor: 'answers',
    source: 'https://duckduckgo.com/duckduckgo-help-pages/results/duckassistbot',
  },
  { name: 'CCBot', takesFor: 'training', source: 'https://commoncrawl.org/ccbot' },
  { name: 'AI2Bot', takesFor: 'training', source: 'https://allenai.org/crawler' },
  // Its owner, ByteDance, says nothing about it; many papers see it take whole sites.
  { name: 'Bytespider', takesFor: 'training', source: 'https://github.com/ai-robots-txt/ai.robots.txt' },
];

/** The names that are asked to take nothing. */
export const refusedCrawlers = (setting: AiCrawlers): string[] =>
  CRAWLERS.filter(
    ({ takesFor }) => setting === 'none' || (setting === 'answers' && takesFor === 'training'),
  ).map(({ name }) => name);

/** The same for those whom nobody listed, by what they do with it (contentsignals.org). */
export const contentSignal = (setting: AiCrawlers): string => {
  const said = (may: boolean) => (may ? 'yes' : 'no');
  return `search=yes, ai-input=${said(setting !== 'none')}, ai-train=${said(setting === 'all')}`;
};
