import { expect, test } from 'vitest';
import { settingsSchema } from '#domain/settings/settings';
import { fieldErrors } from '#domain/field-errors';
import { linesError, linesOf, withoutEmptyLines } from '../../../components/admin/settings/address-lines.ts';

const settings = settingsSchema.parse({
  name: 'The River Courier',
  tagline: '',
  logoId: null,
  iconId: null,
  timeZone: 'Asia/Kolkata',
  language: 'en',
  networks: [],
});

const errorsOf = (parts: object) => {
  const parsed = settingsSchema.safeParse({ ...settings, ...parts });
  return parsed.success ? {} : fieldErrors(parsed.error);
};

test('an empty line may be written and is not sent', () => {
  const elsewhere = linesOf('https://one.example\n\n https://two.example\n');
  expect(elsewhere).toHaveLength(4);
  expect(withoutEmptyLines({ ...settings, elsewhere }).elsewhere).toEqual([
    'https://one.example',
    ' https://two.example',
  ]);
});

test('of several addresses the first wrong one is named by its line', () => {
  const errors = errorsOf({ elsewhere: ['https://one.example', 'two.example', 'three'] });
  expect(linesError(errors, 'elsewhere')).toBe('Line 2: Address: a whole address that begins with https://.');
  expect(linesError(errors, 'networks')).toBeUndefined();
});

test('too many addresses are said as such', () => {
  const elsewhere = Array.from({ length: 11 }, (_, place) => `https://${place}.example`);
  expect(linesError(errorsOf({ elsewhere }), 'elsewhere')).toBe('At most 10 addresses.');
});

test('every wrong field of sharing is told in words of ours', () => {
  const wrong = {
    webSubHub: 'hub.example',
    securityContact: 'nobody',
    fediverseAccount: 'paper',
    xAccount: '@a paper',
  };
  expect(errorsOf(wrong)).toEqual({
    webSubHub: 'Hub: a whole address that begins with https://.',
    securityContact: 'Give an e-mail address, or a page that begins with https://.',
    fediverseAccount: 'Write it as @paper@server.example.',
    xAccount: 'Write it as @paper, at most 15 letters.',
  });
});
