import fc from 'fast-check';
import { expect, it } from 'vitest';
import { element, escaped, single, words, writable } from '#lib/markup';
import { anyHostile, HOSTILE } from '#tests/support/hostile';
import { parseXml } from '#tests/support/xml';

it('leaves out what XML cannot say, and keeps the rest', () => {
  expect(writable('a\u0000b\u000Bc\uFFFEd\uD83De\u{1F300}\n')).toBe('abcd\uFFFDe\u{1F300}\n');
  expect(escaped('<b> & "c"')).toBe('&lt;b&gt; &amp; &quot;c&quot;');
});

it('leaves out an attribute that says nothing', () => {
  expect(single('img', { alt: '', title: undefined, width: 3 })).toBe('<img alt="" width="3"/>');
});

/** A strict parser turns line ends and tabs of attributes into spaces; no reader minds. */
const read = (text: string) => writable(text).replace(/\r\n?/g, '\n');

it.each(HOSTILE)('a strict parser reads the same words: %j', (text) => {
  const { attributes, text: said } = parseXml(words('a', text, { title: text }));
  expect(said).toBe(read(text));
  expect(attributes['title']).toBe(read(text).replace(/[\n\t]/g, ' '));
});

it('a strict parser reads whatever was written', () => {
  fc.assert(
    fc.property(anyHostile, (text) => {
      expect(parseXml(element('a', { title: text }, words('b', text))).inside[0]?.text).toBe(read(text));
    }),
  );
});
