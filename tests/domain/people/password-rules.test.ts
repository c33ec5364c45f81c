import { expect, test } from 'vitest';
import { passwordProblem } from '#domain/people/password-rules';

const OWN = ['stringer', 'Stringer Asia', 'Asha Rao', 'asha.rao@news.example'];
const problemOf = (password: string) => passwordProblem(password, OWN);

test.each([
  'correct horse battery staple',
  'kaveri-umbrella-tin',
  'Ümläute und Züge',
  '  spaces count  too ',
  '新闻室的门在河边开着呢吗啊',
  'v8#Lq2!xZr9@',
  'asha rao loves cold mangoes',
])('"%s" may be a password', (password) => {
  expect(problemOf(password)).toBeNull();
});

test('a password has 12 to 128 characters, counted as a person counts them', () => {
  expect(problemOf('elevenchars')).toContain('at least 12');
  expect(problemOf('🚲🚌🚎🏍🚁⛵🚂🚀🛵🚜🛶')).toContain('this one has 11');
  expect(problemOf('tin-umbrella'.repeat(11))).toContain('at most 128');
  const long = Array.from({ length: 128 }, (_, at) => String.fromCodePoint(0x4e00 + at * 7)).join('');
  expect(problemOf(long)).toBeNull();
});

test.each(['1qaz2wsx3edc', 'Administrator', 'FINALFANTASY', 'counterstrike'])(
  'the common password "%s" is refused, in any case',
  (password) => {
    expect(problemOf(password)).toContain('tried first');
  },
);

test.each(['Password2024!', 'P@ssw0rd!!!!', '123monkey12345', 'Dragon......99', 'w3lc0me123456'])(
  '"%s" is one common word dressed up, and refused',
  (password) => {
    expect(problemOf(password)).toContain('tried first');
  },
);

test.each([
  'abcabcabcabc',
  'aaaaaaaaaaaaa',
  'lalalalalala',
  'abcdefghijklmnop',
  '0987654321098',
  '!@#$%^&*()_+',
])('"%s" is a pattern, and refused', (password) => {
  expect(problemOf(password)).toContain('guessed early');
});

test.each(['StringerAsia1', 'stringer-2026!', 'Str1ngerStr1nger#', 'asha.rao.2026!', '!!news.example!!'])(
  '"%s" is little more than what strangers know of this site and person, and refused',
  (password) => {
    expect(problemOf(password)).not.toBeNull();
  },
);
