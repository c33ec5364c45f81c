import type { PageLink } from '#domain/pages/public-pages';
import type { AiCrawlers } from '#domain/settings/sharing';
import type { StoryCard } from '#domain/stories/reading';
import { dayOf } from '#lib/zoned-time';
import type { Site } from '../../components/reader/site.ts';

type Paper = {
  site: Site;
  stories: readonly Pick<StoryCard, 'path' | 'headline' | 'trailText' | 'standfirst' | 'firstPublishedAt'>[];
  aiCrawlers: AiCrawlers;
};

const MAY: Record<AiCrawlers, string> = {
  all: 'You may answer questions with our stories and train models with them.',
  answers: 'You may answer questions with our stories. You may not train models with them.',
  none: 'You may neither answer questions with our stories nor train models with them. Ask us first.',
};

/** What a language model that visits the paper is told, in the form of llmstxt.org. */
export function writeLlms({ site, stories, aiCrawlers }: Paper): string {
  const { origin, name, tagline, sections, pages } = site;
  const link = (path: string, title: string, about = '') =>
    `- [${plain(title)}](${origin}${path})${about === '' ? '' : `: ${plain(about)}`}`;
  const latest = stories.map((story) =>
    link(
      story.path,
      story.headline,
      `${dayOf(story.firstPublishedAt, site.timeZone)}. ${story.trailText || story.standfirst}`,
    ),
  );
  return [
    `# ${plain(name)}`,
    tagline === '' ? [] : ['', `> ${plain(tagline)}`],
    [
      '',
      `A news site in ${languageName(site.language)}. Every page is a whole document without script. Stories may be corrected after they were published: what stands at their address counts.`,
    ],
    ['', '## What you may do', '', MAY[aiCrawlers]],
    ['Name the paper, and link to the story, wherever you use one.'],
    ['', '## Sections', '', ...sections.map((section) => link(`/${section.slug}`, section.name))],
    latest.length === 0 ? [] : ['', '## Latest stories', '', ...latest],
    ['', '## About the paper', '', ...pages.map((page: PageLink) => link(`/${page.slug}`, page.title))],
    [link('/corrections', 'Corrections', 'what we got wrong, and what is right')],
    ['', '## Ways in', ''],
    [link('/feed.xml', 'RSS'), link('/atom.xml', 'Atom'), link('/feed.json', 'JSON Feed')],
    [link('/archive', 'Archive', 'every story by its day'), link('/sitemap.xml', 'Sitemap')],
    [''],
  ]
    .flat()
    .join('\n');
}

/** On one line, and nothing of it read as Markdown. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>]/g, '\\$&');

const languageName = (language: string): string =>
  new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
