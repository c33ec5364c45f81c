import { expect, test } from 'vitest';
import { whyNoDatabase } from '#domain/trouble';

const failing = (code: string) =>
  new Error('query failed', { cause: Object.assign(new Error('x'), { code }) });

test('a database that does not answer, or lets nobody in, is said in a line', () => {
  expect(whyNoDatabase(failing('ECONNREFUSED'))).toMatch(/^no database answers there\./);
  expect(whyNoDatabase(failing('ENOTFOUND'))).toMatch(/^no database answers there\./);
  expect(whyNoDatabase(failing('28P01'))).toBe('the database refuses this user or password.');
  expect(whyNoDatabase(failing('3D000'))).toBe('the server has no database of that name. Create it first.');
});

test('any other failure is a bug, and is shown whole', () => {
  expect(whyNoDatabase(failing('42P01'))).toBeNull();
  expect(whyNoDatabase(new TypeError('x'))).toBeNull();
});
