import { join } from 'node:path';
import type { Page } from '@playwright/test';
import BetterSqlite from 'better-sqlite3';
import { type Portal, startPortal } from '../../bin/portal-process.ts';
import { freePort } from '../../lib/free-port.ts';
import { headline, openDesk, state, text, writeStory } from './at-the-desk.ts';
import { EDITOR, expect, test as newsroomTest } from './newsroom.ts';

/** What the tests of survival share: a text that is written without anybody saving it, and what the server has of it. */

/** A portal of one test's own, which may be killed and started again at the same address. */
export class OwnPortal {
  readonly #given: Parameters<typeof startPortal>[0];
  #running: Portal;

  private constructor(running: Portal, given: Parameters<typeof startPortal>[0]) {
    this.#running = running;
    this.#given = given;
  }

  static async start(given: Parameters<typeof startPortal>[0] = {}): Promise<OwnPortal> {
    const env = { SETUP_EMAIL: EDITOR.email, SETUP_PASSWORD: EDITOR.password };
    const all = { env, port: await freePort(), ...given };
    return new OwnPortal(await startPortal(all), all);
  }

  get url() {
    return this.#running.url;
  }
  get dataDir() {
    return this.#running.dataDir;
  }
  output = () => this.#running.output();
  signal = (signal: NodeJS.Signals) => this.#running.process.kill(signal);
  stop = (signal: NodeJS.Signals) => this.#running.stop(signal);

  async startAgain(): Promise<void> {
    this.#running = await startPortal({ ...this.#given, dataDir: this.#running.dataDir });
  }

  /** As if so much time had gone by since any open editor said that it is there. */
  age(ms: number): void {
    const database = new BetterSqlite(join(this.dataDir, 'portal.db'));
    database.prepare('UPDATE presence SET seen_at = seen_at - ?').run(ms);
    database.close();
  }

  remove = () => this.#running.remove();
}

/** Tests with a portal of their own, at `baseURL`. `given` says how it is started. */
export const testAlone = newsroomTest.extend<{ own: OwnPortal; given: Parameters<typeof startPortal>[0] }>({
  given: [{}, { option: true }],
  own: async ({ given }, use) => {
    const own = await OwnPortal.start(given);
    await use(own);
    await own.remove();
  },
  baseURL: async ({ own }, use) => use(own.url),
});

/** Logged in, with a story that saved itself. */
export async function openWritten(page: Page, words: { headline: string; text: string }): Promise<void> {
  await openDesk(page);
  await writeStory(page, words);
  await expectSaved(page, words);
}

/** At the end of the text, without saving. */
export async function writeOn(page: Page, words: string): Promise<void> {
  await text(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}

/** The story says that it is saved, and the server has this. */
export async function expectSaved(page: Page, expected: { headline: string; text: string }): Promise<void> {
  await expect(state(page)).toContainText(' · Saved ', { timeout: 40_000 });
  await expect(page).toHaveURL(/\/admin\/stories\/[0-9a-f]{32}$/);
  await expect.poll(() => readStored(page)).toEqual(expected);
  await expect(headline(page)).toHaveValue(expected.headline);
  await expect(text(page)).toHaveText(expected.text);
}

/** What the server has of the story on this page. */
async function readStored(page: Page): Promise<{ headline: string; text: string }> {
  const path = `/api/stories/${page.url().split('/').at(-1)}`;
  const { content } = (await (await page.request.get(path)).json()) as {
    content: { headline: string; body: unknown };
  };
  return { headline: content.headline, text: wordsOf(content.body) };
}

function wordsOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  if ('text' in node && typeof node.text === 'string') return node.text;
  return 'content' in node && Array.isArray(node.content) ? node.content.map(wordsOf).join('') : '';
}

/** Nothing of the page was loaded anew since this was called. */
export async function markPage(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  return async () => expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
}

export const offer = (page: Page) =>
  page.getByRole('dialog', { name: 'This browser kept a text that was not saved' });

/** The person comes back to this window; a browser without a screen does not say so by itself. */
export const comeBackTo = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')));
