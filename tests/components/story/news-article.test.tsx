import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { StoryHead } from '#components/story/story-head';
import { scriptJson } from '../../../components/reader/graph.ts';
import { newsArticleOf } from '../../../components/story/news-article.ts';
import { MINUTE, picture, PUBLISHED, reporter, site, story } from '../stories.ts';

const cardAt = (shape: string): unknown =>
  expect.stringMatching(new RegExp(`^https://paper\\.example/cards/b{32}/[0-9a-f]{16}/${shape}\\.jpg$`));

it('tells search engines who wrote a story, when, about what, with which pictures', () => {
  const told = newsArticleOf(
    story({
      socialPicture: picture(),
      socialHeadline: 'No ferry today',
      bylines: [reporter('Anwara Begum'), reporter('The Paper')],
      updatedAt: PUBLISHED + MINUTE,
    }),
    site(),
  );
  expect(told).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'Ferries stop',
    alternativeHeadline: 'No ferry today',
    description: 'Six valleys wait for flour.',
    url: 'https://paper.example/2024/03/29/ferries-stop',
    image: ['16x9', '4x3', '1x1'].map(cardAt),
    datePublished: '2024-03-29T03:30:00.000Z',
    dateModified: '2024-03-29T03:31:00.000Z',
    author: [
      { '@type': 'Person', name: 'Anwara Begum' },
      { '@id': 'https://paper.example/#publisher', name: 'The Paper' },
    ],
    publisher: { '@id': 'https://paper.example/#publisher' },
    keywords: ['Water'],
    contentLocation: { '@type': 'Place', name: 'Kurigram' },
    wordCount: 4,
  });
});

it('tells who took the pictures and who translated apart from who wrote', () => {
  const made = [
    reporter('Anwara Begum'),
    { name: 'Chen Li', role: 'photographs' as const },
    { name: 'Dina Omar', role: 'translation' as const },
  ];
  expect(newsArticleOf(story({ bylines: made }), site())).toMatchObject({
    author: [{ name: 'Anwara Begum' }],
    contributor: [{ '@type': 'Person', name: 'Chen Li' }],
    translator: [{ '@type': 'Person', name: 'Dina Omar' }],
  });
  const translated = newsArticleOf(story({ bylines: made.slice(2) }), site());
  expect(translated).toMatchObject({ author: [{ name: 'Dina Omar' }] });
  expect(translated).not.toHaveProperty('translator');
});

it('says nothing that the story does not have', () => {
  const bare = story({ standfirst: '', dateline: '', topics: [], socialHeadline: 'Ferries stop' });
  const told = newsArticleOf(bare, site());
  expect(told).toMatchObject({ description: 'The boats stay tied.' });
  expect(told).toMatchObject({ image: ['wide', 'square'].map(cardAt) });
  for (const name of ['alternativeHeadline', 'contentLocation', 'keywords', 'correction'])
    expect(told).not.toHaveProperty(name);
});

it('lets no headline end the script that it is told in', () => {
  const headline = '</script><script>alert(1)</script><!--';
  expect(scriptJson({ headline })).not.toContain('<');
  const html = renderToStaticMarkup(<StoryHead site={site()} story={story({ headline })} />);
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)];
  expect(scripts).toHaveLength(1);
  expect(JSON.parse(scripts[0]?.[1] ?? '')).toMatchObject({ '@graph': [{ headline }, {}, {}, {}] });
  expect(html).not.toContain('<script>alert');
});

it('gives networks the social headline, the card as JPEG and the canonical address', () => {
  const html = renderToStaticMarkup(
    <StoryHead site={site()} story={story({ socialPicture: picture(), socialHeadline: 'No ferry today' })} />,
  );
  expect(html).toContain('<title>Ferries stop · The Paper</title>');
  expect(html).toContain('<link rel="canonical" href="https://paper.example/2024/03/29/ferries-stop"/>');
  expect(html).toContain('<meta property="og:title" content="No ferry today"/>');
  expect(html).toMatch(
    /<meta property="og:image" content="https:\/\/paper\.example\/cards\/b{32}\/[0-9a-f]{16}\/wide\.jpg"\/>/,
  );
  expect(html).toContain('<meta property="og:image:height" content="630"/>');
  expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>');
});

it('tells where to read about those who have a page, and where else they are', () => {
  const elsewhere = ['https://server.example/@anwara'];
  const people = [{ name: 'Anwara Begum', role: 'reporting' as const, path: '/by/anwara-begum', elsewhere }];
  const bylines = [reporter('Anwara Begum'), { name: 'Chen Li', role: 'photographs' as const }];
  expect(newsArticleOf(story({ bylines, people }), site())).toMatchObject({
    author: [{ name: 'Anwara Begum', url: 'https://paper.example/by/anwara-begum', sameAs: elsewhere }],
    contributor: [{ '@type': 'Person', name: 'Chen Li' }],
  });
});
