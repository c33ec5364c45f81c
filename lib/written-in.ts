/** ISO 15924. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);
/** Scripts whose letters neither join nor stack, so that a headline may be set tight. */
const SET_TIGHT = new Set(['Armn', 'Cyrl', 'Geor', 'Grek', 'Latn']);

export type WrittenIn = { lang: string; dir: 'ltr' | 'rtl'; 'data-script': string | undefined };

/** What an element says of the language that it is written in; type.css has the letters of `data-script` loose. */
export function writtenIn(language: string): WrittenIn {
  // The tag itself does not always name it: "pa" is written in Gurmukhi, "pa-PK" in Arabic letters.
  const { script = 'Latn' } = new Intl.Locale(language).maximize();
  return {
    lang: language,
    dir: RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr',
    'data-script': SET_TIGHT.has(script) ? undefined : script,
  };
}
