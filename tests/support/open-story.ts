import { vi } from 'vitest';
import { emptyContent } from '#domain/stories/content';
import { openNewStory, openStory } from '../../components/admin/editor/editor-state.ts';
import { openSession } from '../../components/admin/editor/story-session.ts';

/** A story that is open in an editor without a browser, and a desk that answers as a test says. */

export const ID = 'a'.repeat(32);
export const ASHA = { accountId: 'asha', name: 'Asha Rao' };
export const content = { ...emptyContent('news'), headline: 'The ferry' };
export const draft = { content, slugline: '', urlSlug: '' };
export const saved = {
  ...draft,
  id: ID,
  version: 3,
  state: 'live' as const,
  path: '/2026/11/09/ferry',
  pictures: [],
  savedAt: Date.UTC(2026, 10, 9, 12, 4),
  savedBy: 'Ben Thapa',
  autosaved: false,
  firstPublishedAt: 1,
  demo: false,
  may: { edit: true, publish: true, correct: true, withdraw: true },
};

export type Answer = { status: number; body: unknown } | 'no answer';
type Sent = { version?: number; id?: string; kind?: string; content?: { headline: string } };
export type Request = { path: string; method: string; body: Sent };

/** Gives the answers in their order; what is asked beyond them fails the test. */
export function openDesk() {
  vi.stubGlobal('navigator', { onLine: true });
  const requests: Request[] = [];
  const answers: (Answer | Promise<Answer>)[] = [];
  vi.stubGlobal('fetch', async (path: string, { method, body }: { method: string; body?: string }) => {
    requests.push({ path, method, body: JSON.parse(body ?? '{}') });
    const answer = await answers.shift();
    if (answer === undefined) throw new Error(`Unexpected: ${method} ${path}`);
    if (answer === 'no answer') throw new TypeError('Failed to fetch');
    return Response.json(answer.body, { status: answer.status });
  });
  return { requests, answers };
}

export const ok = (version: number): Answer => ({ status: 200, body: { version, savedAt: 9 } });

export const refusal = (status: number, code: string, more: object = {}): Answer => ({
  status,
  body: { failure: { code, message: 'Nothing was stored.', ...more } },
});

/** Somebody saved this headline on top of the version that the editor has. */
export const conflict = (headline: string, version = 4): Answer =>
  refusal(409, 'changed-elsewhere', {
    theirs: { ...draft, content: { ...content, headline }, version, savedBy: 'Ben Thapa', savedAt: 5 },
  });

export function openEditor(opening = openStory(saved)) {
  const session = openSession(opening, ASHA);
  const write = (headline: string) =>
    session.tell({
      kind: 'wrote',
      change: (before) => ({ ...before, content: { ...before.content, headline } }),
    });
  return { session, write };
}

export const openNewEditor = () =>
  openEditor(openNewStory(ID, { ...draft, content: { ...content, headline: '' } }));
