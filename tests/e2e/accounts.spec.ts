import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { startPortal } from '../../bin/portal-process.ts';
import { openMailServer } from '../support/mail-server.ts';
import { openDesk } from './at-the-desk.ts';
import { agePassword } from './ageing.ts';
import { EDITOR, expect, test } from './newsroom.ts';

const PASSWORD = 'seven-tin-lanterns';

async function fillInvitation(
  page: Page,
  { name, email, role }: { name: string; email: string; role: string },
) {
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Role').selectOption(role);
}

const sendInvitation = (page: Page) => page.getByRole('button', { name: 'Invite', exact: true }).click();

/** The link as the admin is shown it. */
async function readLink(page: Page, name: string): Promise<string> {
  const shown = page.getByRole('dialog', { name: `A link for ${name}` });
  const link = await shown.getByLabel('Link').inputValue();
  await shown.getByRole('button', { name: 'Done' }).click();
  return link;
}

async function setPassword(page: Page, link: string, password = PASSWORD) {
  await page.goto(link);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page).toHaveURL('/admin');
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual(
    [],
  );
}

test('without mail the admin is shown the link, once, and a new role ends the sessions of the old', async ({
  page,
  browser,
  portal,
}) => {
  await openDesk(page, '/admin/accounts');
  await expect(page.getByText('This portal sends no mail')).toBeVisible();
  await expectAccessible(page);
  await fillInvitation(page, { name: 'Asha Rao', email: 'asha@news.example', role: 'author' });
  await expectAccessible(page);
  await sendInvitation(page);
  const link = await readLink(page, 'Asha Rao');
  const row = page.getByRole('row').filter({ hasText: 'asha@news.example' });
  await expect(row).toContainText('no password yet');

  const asha = await (await browser.newContext({ baseURL: portal.url })).newPage();
  await setPassword(asha, link);
  await asha.goto('/admin/settings');
  await expect(asha.getByText('Only an admin changes the settings.')).toBeVisible();

  await page.getByRole('button', { name: 'Change Asha Rao' }).click();
  await page.getByLabel('Role').selectOption('editor');
  await page.getByRole('button', { name: 'Change the role' }).click();
  await expect(page.getByText('Asha Rao is an editor now.')).toBeVisible();
  await expect(row).toContainText('Editor');
  await asha.goto('/admin');
  await expect(asha).toHaveURL(/\/login\?/);

  await page.getByRole('button', { name: 'Change Asha Rao' }).click();
  await page.getByRole('button', { name: 'Disable the account' }).click();
  await expect(page.getByText('The account of Asha Rao is disabled.')).toBeVisible();
  await expect(row).toContainText('disabled');
  await asha.close();
});

test('what is refused keeps what was typed', async ({ page }) => {
  await openDesk(page, '/admin/accounts');
  await fillInvitation(page, { name: 'Eve', email: EDITOR.email, role: 'admin' });
  await sendInvitation(page);
  await expect(page.getByText('There is an account with this address already.')).toBeVisible();
  await expect(page.getByLabel('Name')).toHaveValue('Eve');
  await expect(page.getByLabel('Role')).toHaveValue('admin');
});

test('the password is asked for again in place, and the invitation goes on as it was typed', async ({
  page,
  portal,
}) => {
  await openDesk(page, '/admin/accounts');
  agePassword(portal.dataDir);
  await fillInvitation(page, { name: 'Ravi Sen', email: 'ravi@news.example', role: 'contributor' });
  await sendInvitation(page);
  const asked = page.getByRole('dialog', { name: 'Your password again' });
  await expect(asked.getByLabel('Password')).toBeFocused();
  await expectAccessible(page);
  await asked.getByLabel('Password').fill('not-the-password');
  await asked.getByRole('button', { name: 'Go on' }).click();
  await expect(asked.getByText('This is not the password of your account.')).toBeVisible();
  await asked.getByLabel('Password').fill(EDITOR.password);
  await asked.getByRole('button', { name: 'Go on' }).click();
  await readLink(page, 'Ravi Sen');
  await expect(page.getByRole('row').filter({ hasText: 'ravi@news.example' })).toContainText('Contributor');

  agePassword(portal.dataDir);
  await page.getByRole('button', { name: 'Change Ravi Sen' }).click();
  await page.getByRole('button', { name: 'Invite again' }).click();
  await asked.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was changed.' })).toBeVisible();
});

test('the audit is found by act and subject, and taken away after the password', async ({ page, portal }) => {
  await openDesk(page, '/admin/accounts');
  await fillInvitation(page, { name: 'Mina Das', email: 'mina@news.example', role: 'author' });
  await sendInvitation(page);
  await readLink(page, 'Mina Das');
  await page.goto('/admin/audit');
  await expectAccessible(page);
  await page.getByLabel('What').selectOption({ label: 'Made an account' });
  await page.getByLabel('About').fill('MINA');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'mina@news.example' })).toContainText(
    'Made an account',
  );
  await expect(page.getByRole('row')).toHaveCount(2);

  agePassword(portal.dataDir);
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const asked = page.getByRole('dialog', { name: 'Your password again' });
  await asked.getByLabel('Password').fill(EDITOR.password);
  const downloading = page.waitForEvent('download');
  await asked.getByRole('button', { name: 'Go on' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^audit-\d{4}-\d\d-\d\d\.csv$/);
  const lines = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('create-account,mina@news.example');
  await page.goto('/admin/audit?action=export-audit');
  await expect(page.getByRole('cell', { name: 'Exported the audit' })).toBeVisible();
});

test('on a phone the accounts and the audit fit, in the dark too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await openDesk(page, '/admin/accounts');
  for (const path of ['/admin/accounts', '/admin/audit', '/admin/settings']) {
    await page.goto(path);
    await expect(page.getByRole('navigation', { name: 'Settings' })).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    await expectAccessible(page);
  }
});

test('with mail the invitation and the forgotten password go to their owners', async ({ browser }) => {
  const mail = await openMailServer();
  const env = {
    SETUP_EMAIL: EDITOR.email,
    SETUP_PASSWORD: EDITOR.password,
    SMTP_URL: mail.url,
    MAIL_FROM: 'The Test Paper <desk@paper.example>',
  };
  const portal = await startPortal({ env });
  const context = await browser.newContext({ baseURL: portal.url });
  const page = await context.newPage();
  const linkFor = (email: string) =>
    /http:\/\/\S+\/setup\/[\w-]{43}/.exec(mail.to(email).at(-1)?.mail.text ?? '')?.[0] ?? 'no link came';
  try {
    await openDesk(page, '/admin/accounts');
    await fillInvitation(page, { name: 'Asha Rao', email: 'asha@news.example', role: 'author' });
    await sendInvitation(page);
    await expect(page.getByText('The invitation was mailed to asha@news.example.')).toBeVisible();
    const asha = await (await browser.newContext({ baseURL: portal.url })).newPage();
    await setPassword(asha, linkFor('asha@news.example'));
    await expect.poll(() => mail.to('asha@news.example').at(-1)?.mail.subject).toContain('was set');

    await asha.context().clearCookies();
    await asha.goto('/login');
    await asha.getByRole('link', { name: 'Forgotten password' }).click();
    await expectAccessible(asha);
    const answers: string[] = [];
    for (const email of ['nobody@news.example', 'asha@news.example']) {
      await asha.goto('/login/forgotten');
      await asha.getByLabel('E-mail address').fill(email);
      await asha.getByRole('button', { name: 'Send a link' }).click();
      answers.push(await asha.getByRole('status').innerText());
    }
    expect(answers[0]).toBe(answers[1]);
    await expect.poll(() => mail.to('asha@news.example').at(-1)?.mail.subject).toContain('A new password');
    expect(mail.to('nobody@news.example')).toEqual([]);
    await setPassword(asha, linkFor('asha@news.example'), 'nine-brass-kettles');
  } finally {
    await context.close();
    await portal.remove();
    await mail.close();
  }
});
