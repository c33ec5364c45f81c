import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { sendChange } from '../../../components/admin/send-change.ts';

afterEach(() => vi.unstubAllGlobals());

function answering(body: unknown, status = 200) {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(body, { status })));
  const [value, theirs] = [z.object({ edits: z.number() }), z.object({ bio: z.string() })];
  return sendChange({ method: 'PUT', path: '/api/people/1', body: {}, value, theirs });
}

test('what was done is read', async () => {
  expect(await answering({ edits: 2 })).toEqual({ kind: 'done', value: { edits: 2 } });
});

test('what was refused keeps its sentences, by the fields of the form', async () => {
  const failure = {
    code: 'invalid',
    message: 'Not saved.',
    fields: { 'profile.links.0.url': 'No.', slug: 'No.' },
  };
  expect(await answering({ failure }, 422)).toEqual({
    kind: 'refused',
    message: 'Not saved.',
    fields: { 'links.0.url': 'No.', slug: 'No.' },
    theirs: null,
  });
  expect(await answering({ failure: { code: 'not-allowed', message: 'Ask an editor.' } }, 403)).toMatchObject(
    {
      message: 'Ask an editor.',
      fields: {},
    },
  );
});

test('what somebody else saved comes along', async () => {
  const failure = {
    code: 'changed-elsewhere',
    message: 'Somebody did.',
    theirs: { bio: 'Theirs.', edits: 2 },
  };
  expect(await answering({ failure }, 409)).toMatchObject({ theirs: { bio: 'Theirs.' } });
});

test('an answer that cannot be read, or none, is said to have changed nothing', async () => {
  expect(await answering('<html>')).toMatchObject({ kind: 'refused', theirs: null });
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no network')));
  const schemas = { value: z.object({}), theirs: z.null() };
  expect(await sendChange({ method: 'POST', path: '/', body: {}, ...schemas })).toMatchObject({
    kind: 'refused',
    message: expect.stringContaining('Nothing was changed'),
  });
});
