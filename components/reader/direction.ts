const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);

/** Which way a language is written, from its tag ("ur", "ur-PK"). */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const { language: base } = new Intl.Locale(language);
  return RIGHT_TO_LEFT.has(base) ? 'rtl' : 'ltr';
}
