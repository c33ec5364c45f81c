import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openDesk, openReader, photograph, publishStory, writeStory } from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';

const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved. Readers see it with their next page.')).toBeVisible();
};

/** Publishes a story by these people, the writer's own name taken away. */
async function runStoryBy(page: Page, headline: string, names: string): Promise<string> {
  await writeStory(page, { headline, text: 'It rained.' });
  await page
    .getByRole('button', { name: /^Remove / })
    .first()
    .click();
  await page.getByLabel('Bylines', { exact: true }).fill(names);
  return publishStory(page);
}

test.describe('people', () => {
  test('a byline has a page, which gets a profile, another name and a redirect', async ({
    page,
    context,
    baseURL,
  }) => {
    await openDesk(page);
    const address = await runStoryBy(page, 'Rain at last', 'Mira Sen,');
    await page.goto('/admin/people');
    await page.getByRole('searchbox', { name: 'Name or title' }).fill('mira');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByText('1 live story')).toBeVisible();
    await page.getByRole('link', { name: 'Mira Sen' }).click();

    await page.getByLabel('Title', { exact: true }).fill('Delhi correspondent');
    await page.getByLabel('Bio').fill('She walks.\n\nShe writes it down.');
    await page.getByRole('button', { name: 'Add a link' }).click();
    await expect(page.getByLabel('Name of link 1')).toBeFocused();
    await page.keyboard.type('Letters');
    await page.getByLabel('Address of link 1').fill('javascript:alert(1)');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('A link begins with https://, http:// or mailto:')).toBeVisible();
    await expect(page.getByLabel('Bio')).toHaveValue('She walks.\n\nShe writes it down.');
    await page.getByLabel('Address of link 1').fill('mira@paper.example');
    await page.getByLabel('File of the portrait').setInputFiles(await photograph('mira.jpg', '#664433'));
    await expect(page.getByText('It has no alt text yet.')).toBeVisible();
    const portrait = page.getByRole('link', { name: 'Describe it in the library' });
    const library = page.waitForEvent('popup');
    await portrait.click();
    const described = await library;
    await described.getByLabel('Alt text').fill('Mira Sen');
    await described.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(described.getByText(/^Saved\./)).toBeVisible();
    await described.close();
    await save(page);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    const reader = await openReader(context.browser());
    await reader.goto(`${baseURL}${address}`);
    const told: unknown = JSON.parse(
      (await reader.locator('script[type="application/ld+json"]').textContent()) ?? '',
    );
    const author = expect.objectContaining({ name: 'Mira Sen', url: `${baseURL}/by/mira-sen` });
    expect(told).toMatchObject({
      '@graph': expect.arrayContaining([expect.objectContaining({ author: [author] })]),
    });
    await reader.getByRole('link', { name: 'Mira Sen' }).first().click();
    await expect(reader.getByRole('heading', { level: 1, name: 'Mira Sen' })).toBeVisible();
    await expect(reader.getByText('Delhi correspondent')).toBeVisible();
    await expect(reader.getByRole('img', { name: 'Mira Sen' })).toBeVisible();
    await expect(reader.getByRole('link', { name: 'Letters' })).toHaveAttribute(
      'href',
      'mailto:mira@paper.example',
    );
    await expect(reader.getByRole('link', { name: 'Rain at last' })).toBeVisible();
    expect((await new AxeBuilder({ page: reader }).analyze()).violations).toEqual([]);

    await page.getByLabel('Name', { exact: true }).fill('Mira Sen Gupta');
    await expect(page.getByLabel('Address', { exact: true })).toHaveValue('mira-sen-gupta');
    await save(page);
    await reader.goto(`${baseURL}/by/mira-sen`);
    expect(new URL(reader.url()).pathname).toBe('/by/mira-sen-gupta');
    const feed = await reader.request.get(`${baseURL}/by/mira-sen/feed.xml`);
    expect(await feed.text()).toContain('Rain at last');
    await reader.goto(`${baseURL}${address}`);
    await expect(reader.getByRole('link', { name: 'Mira Sen' }).first()).toHaveAttribute(
      'href',
      '/by/mira-sen-gupta',
    );
  });

  test('what was typed stays when somebody else saved, and one of the two is chosen', async ({
    page,
    context,
  }) => {
    await openDesk(page, '/admin/people/new');
    await page.getByLabel('Name', { exact: true }).fill('Tariq Aziz');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page).toHaveURL(/\/admin\/people\/[0-9a-f]{32}$/);
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByLabel('Bio').fill('Theirs.');
    await save(other);
    await page.getByLabel('Bio').fill('Mine.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(
      page.getByRole('alert').filter({ hasText: 'Somebody else changed this person' }),
    ).toBeVisible();
    await expect(page.getByLabel('Bio')).toHaveValue('Mine.');
    await expect(page.getByText('Theirs.', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Keep what I wrote' }).click();
    await save(page);
    await page.reload();
    await expect(page.getByLabel('Bio')).toHaveValue('Mine.');
  });

  test('two who are one are merged', async ({ page, context, baseURL }) => {
    await openDesk(page);
    await runStoryBy(page, 'Signed in short', 'K. Thapa,');
    await runStoryBy(page, 'Signed in full', 'Kiran Thapa,');
    await page.goto('/admin/people?q=k. thapa');
    await page.getByRole('link', { name: 'K. Thapa' }).click();
    await page.getByRole('button', { name: 'Merge into another person' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('The person who stays').fill('Nobody of that name');
    await dialog.getByRole('button', { name: 'Merge' }).click();
    await expect(dialog.getByText('Nobody else in the list has this name.')).toBeVisible();
    await dialog.getByLabel('The person who stays').fill('Kiran Thapa');
    await dialog.getByRole('button', { name: 'Merge' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Kiran Thapa' })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: /^Merged: / })).toBeVisible();
    await expect(page.getByText('2 live stories')).toBeVisible();
    const reader = await openReader(context.browser());
    await reader.goto(`${baseURL}/by/k-thapa`);
    await expect(reader.getByRole('heading', { level: 1, name: 'Kiran Thapa' })).toBeVisible();
    await expect(reader.getByRole('link', { name: 'Signed in short' })).toBeVisible();
  });
});

test.describe('sections', () => {
  test('are added, ordered by keyboard and by hand, renamed and retired', async ({
    page,
    context,
    baseURL,
  }) => {
    await openDesk(page, '/admin/sections');
    const rows = page.getByRole('list', { name: 'In the masthead' }).getByRole('listitem');
    const add = async (name: string) => {
      await page.getByRole('button', { name: 'Add a section' }).click();
      await page.getByRole('dialog').getByLabel('Name').fill(name);
      await page.getByRole('dialog').getByRole('button', { name: 'Add' }).click();
    };
    await add('Search');
    await expect(page.getByText('/search is needed by the site itself. Choose another.')).toBeVisible();
    await page.keyboard.press('Escape');
    await add('The rivers');
    await expect(rows).toHaveCount(3);

    await page.getByRole('button', { name: 'Move The rivers up' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('The rivers is now number 2 of 3.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Move The rivers up' })).toBeFocused();
    await rows.nth(1).getByTitle('Drag to another place').dragTo(rows.nth(0));
    await expect(page.getByText('The rivers is now number 1 of 3.')).toBeVisible();
    await expect(rows.first()).toContainText('The rivers');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    const reader = await openReader(context.browser());
    await reader.goto(`${baseURL}/`);
    const masthead = reader.getByRole('navigation', { name: 'Sections' }).first();
    await expect(masthead.getByRole('link').nth(1)).toHaveText('The rivers');

    await page.getByRole('button', { name: 'Change The rivers' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Water');
    await dialog.getByLabel('Address').fill('water');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(rows.first()).toContainText('Water');
    await reader.goto(`${baseURL}/the-rivers`);
    expect(new URL(reader.url()).pathname).toBe('/water');

    await page.getByRole('button', { name: 'Retire Water' }).click();
    await expect(page.getByText('Water is retired.')).toBeVisible();
    await expect(rows).toHaveCount(2);
    await expect(page.getByRole('button', { name: 'Take Water back' })).toBeFocused();
    await reader.reload();
    await expect(reader.getByRole('heading', { level: 1, name: 'Water' })).toBeVisible();
    await expect(masthead.getByRole('link', { name: 'Water' })).toHaveCount(0);
    await page.goto('/admin/stories/new');
    await expect(page.getByLabel('Section', { exact: true }).getByRole('option')).toHaveText([
      'News of the day',
      'In depth',
    ]);
    await page.goto('/admin/sections');
    await page.getByRole('button', { name: 'Take Water back' }).press('Enter');
    await expect(rows).toHaveCount(3);
    await expect(page.getByRole('button', { name: 'Retire Water' })).toBeFocused();
    await page.getByRole('button', { name: 'Retire Water' }).click();
    await expect(rows).toHaveCount(2);
  });
});
