import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ReaderPage } from '#components/reader/reader-page';
import { footGroups } from '../../../components/reader/foot-links.ts';
import type { Site } from '../../../components/reader/site.ts';
import { site, story } from '../stories.ts';

const show = (path: string, of: Site = site(), breaking = [story()].slice(1)) =>
  renderToStaticMarkup(
    <ReaderPage site={of} path={path} breaking={breaking}>
      nothing
    </ReaderPage>,
  );

it('leads to search from every page, and marks it where one is', () => {
  for (const path of ['/', '/news'])
    expect(show(path)).toContain('<a class="section-link search-link" href="/search">');
  expect(show('/search')).toContain('href="/search" aria-current="page"');
});

it('has a foot that leads to all there is: sections, what finds things, what the paper says of itself, feeds', () => {
  const links = footGroups(site(), '/light').flatMap((group) => group.links);
  const names = links.map(({ name }) => name);
  for (const name of ['News of the day', 'Search', 'Archive', 'Topics', 'People', 'Corrections', 'RSS'])
    expect(names).toContain(name);
  for (const file of ['feed.xml', 'atom.xml', 'feed.json'])
    expect(links.map(({ href }) => href)).toContain(`/${file}`);
});

it('shows no column of the foot that leads nowhere, and names each that it shows', () => {
  const bare = site({ sections: [] });
  expect(footGroups(bare, null).map(({ name }) => name)).not.toContain('Sections');
  const html = show('/news', bare);
  for (const { id, name } of footGroups(bare, null)) {
    expect(html).toContain(`<h2 id="${id}" class="label">${name}</h2>`);
    expect(html).toContain(`aria-labelledby="${id}"`);
  }
});

it('says what is breaking over every page, and nothing where nothing is', () => {
  const html = show('/news', site(), [story({ headline: 'Bridge closed', path: '/2024/03/29/bridge' })]);
  expect(html).toContain('aria-label="Breaking news"');
  expect(html.indexOf('Bridge closed')).toBeLessThan(html.indexOf('<header'));
  expect(show('/news')).not.toContain('Breaking');
});
