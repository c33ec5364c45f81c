import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { StoryHead } from '#components/story/story-head';
import { newsArticleOf, scriptJson } from '../../../components/story/news-article.ts';
import { MINUTE, picture, PUBLISHED, reporter, site, story } from '../stories.ts';

it('tells search engines who wrote a story, when, about what, with which pictures', () => {
  const told = newsArticleOf(
    story({
      slides: [picture()],
      bylines: [reporter('Anwara Begum'), reporter('The Paper')],
      updatedAt: PUBLISHED + MINUTE,
    }),
    site(),
  );
  expect(told).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'Ferries stop',
    description: 'Six valleys wait for flour.',
    url: 'https://paper.example/2024/03/29/ferries-stop',
    image: [`https://paper.example/media/${'a'.repeat(32)}/3/1280.jpg`],
    datePublished: '2024-03-29T03:30:00.000Z',
    dateModified: '2024-03-29T03:31:00.000Z',
    author: [
      { '@type': 'Person', name: 'Anwara Begum' },
      { '@type': 'Organization', name: 'The Paper' },
    ],
    keywords: ['Water'],
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

it('shows networks the social picture first, and every picture around the text once', () => {
  const [social, lead, slide] = ['1', '2', '3'].map((digit) => picture({ id: digit.repeat(32) }));
  const shown = story({
    socialPicture: social ?? null,
    leadPicture: lead ?? null,
    slides: [lead, slide].flatMap((one) => one ?? []),
  });
  expect(newsArticleOf(shown, site())).toMatchObject({
    image: ['1', '2', '3'].map((digit) => `https://paper.example/media/${digit.repeat(32)}/3/1280.jpg`),
  });
});

it('lets no headline end the script that it is told in', () => {
  const headline = '</script><script>alert(1)</script><!--';
  expect(scriptJson({ headline })).not.toContain('<');
  const html = renderToStaticMarkup(<StoryHead site={site()} story={story({ headline })} />);
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)];
  expect(scripts).toHaveLength(1);
  expect(JSON.parse(scripts[0]?.[1] ?? '')).toMatchObject({ headline });
  expect(html).not.toContain('<script>alert');
});

it('gives networks the social headline, the first picture as JPEG and the canonical address', () => {
  const html = renderToStaticMarkup(
    <StoryHead site={site()} story={story({ socialPicture: picture(), socialHeadline: 'No ferry today' })} />,
  );
  expect(html).toContain('<title>Ferries stop · The Paper</title>');
  expect(html).toContain('<link rel="canonical" href="https://paper.example/2024/03/29/ferries-stop"/>');
  expect(html).toContain('<meta property="og:title" content="No ferry today"/>');
  expect(html).toContain(
    `<meta property="og:image" content="https://paper.example/media/${'a'.repeat(32)}/3/1280.jpg"/>`,
  );
  expect(html).toContain('<meta property="og:image:height" content="853"/>');
  expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>');
});

it('tells where to read about those who have a page', () => {
  const people = [{ name: 'Anwara Begum', role: 'reporting' as const, path: '/by/anwara-begum' }];
  const bylines = [reporter('Anwara Begum'), { name: 'Chen Li', role: 'photographs' as const }];
  expect(newsArticleOf(story({ bylines, people }), site())).toMatchObject({
    author: [{ name: 'Anwara Begum', url: 'https://paper.example/by/anwara-begum' }],
    contributor: [{ '@type': 'Person', name: 'Chen Li' }],
  });
});
