import { expect, test } from 'vitest';
import { seal, unseal } from '#lib/seal';

const FOR_ASHA = { secret: 'a secret of the portal, long enough', purpose: 'test', owner: 'asha' };
const SECRET = 'JBSWY3DPEHPK3PXP';

test('what is sealed opens for whom it was sealed, and shows nothing', () => {
  const sealed = seal(SECRET, FOR_ASHA);
  expect(unseal(sealed, FOR_ASHA)).toBe(SECRET);
  expect(sealed).not.toContain(SECRET);
  expect(seal(SECRET, FOR_ASHA)).not.toBe(sealed);
});

test('it opens for nobody else, for nothing else and with no other secret', () => {
  const sealed = seal(SECRET, FOR_ASHA);
  expect(unseal(sealed, { ...FOR_ASHA, owner: 'ben' })).toBeNull();
  expect(unseal(sealed, { ...FOR_ASHA, purpose: 'another' })).toBeNull();
  expect(unseal(sealed, { ...FOR_ASHA, secret: `${FOR_ASHA.secret}.` })).toBeNull();
});

test('what was changed or cut short does not open', () => {
  const sealed = seal(SECRET, FOR_ASHA);
  const middle = Math.floor(sealed.length / 2);
  const other = sealed[middle] === 'A' ? 'B' : 'A';
  const bent = sealed.slice(0, middle) + other + sealed.slice(middle + 1);
  for (const stored of [bent, sealed.slice(0, -8), 'v1.', '', 'v2.abc'])
    expect(unseal(stored, FOR_ASHA)).toBeNull();
});
