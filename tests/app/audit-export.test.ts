import { expect, test, vi } from 'vitest';
import { POST } from '../../app/api/audit/route.ts';

vi.mock('next/headers', () => ({ headers: async () => new Headers() }));
vi.mock('../../app/(desk)/actor.ts', () => ({ currentActor: async () => null }));

test('whose session has ended sees a page that says so where the file would be, and the way back', async () => {
  const answer = await POST(new Request('https://news.example/api/audit', { method: 'POST' }));
  expect(answer.status).toBe(401);
  expect(answer.headers.get('content-type')).toContain('text/html');
  const page = await answer.text();
  expect(page).toContain('Your session has ended');
  expect(page).toContain('href="/admin/audit"');
});
