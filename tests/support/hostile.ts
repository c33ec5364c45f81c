import fc from 'fast-check';

/** What somebody may write into a headline, and what a program may have left in it. */
export const HOSTILE: readonly string[] = [
  'Ends ]]> here',
  '<![CDATA[ begins',
  '</title><script>alert(1)</script>',
  '"quoted" & <b>bold</b> &amp; &lt; \'single\'',
  'NUL\u0000, bell\u0007, vertical tab\u000b, escape\u001b, delete\u007f, C1\u0085',
  'lone high \ud83d here, lone low \ude00 there',
  'not a character \ufffe \uffff',
  '🌊👩🏽‍🚒🇮🇳 and 𝒜𝓁𝓅𝒽𝒶',
  'دریا کا پانی \u202eright to left\u202c \u2067isolated\u2069',
  '--> <!-- comment <?xml version="1.0"?>',
  'line\none\r\ntwo\ttab\u2028separator',
  '&#0; &#xFFFE; &nbsp;',
];

export const anyHostile: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", ']', '/', '\u0000', '\ud800', 'a', ' '),
    maxLength: 20,
  }),
);
