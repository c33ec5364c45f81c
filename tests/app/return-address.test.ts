import { expect, test } from 'vitest';
import { returnAddress } from '../../app/(desk)/return-address.ts';

test('somebody who logs in comes back to the page of the desk they asked for', () => {
  expect(returnAddress('/admin/stories/12?tab=slides')).toBe('/admin/stories/12?tab=slides');
  expect(returnAddress('/admin')).toBe('/admin');
});

test.each([
  undefined,
  ['/admin/a', '/admin/b'],
  '',
  'https://evil.example/admin',
  '//evil.example/admin',
  '/\\evil.example/admin',
  '/\t/evil.example',
  '/admin/..//evil.example',
  '/admin/../../evil',
  '/admin\r\nSet-Cookie: a=b',
  '/administrator',
  'javascript:alert(1)',
  '/logout',
  '/news',
])('%j does not lead away from the desk', (next) => {
  expect(returnAddress(next)).toBe('/admin');
});
