/** Whether Intl knows this time zone ("Asia/Kolkata"). */
export function isTimeZone(value: string): boolean {
  if (value === '') return false;
  return accepts(() => new Intl.DateTimeFormat('en', { timeZone: value }));
}

/** Whether this is one well-formed language tag ("en", "en-GB"). */
export function isLanguage(value: string): boolean {
  return value !== '' && accepts(() => Intl.getCanonicalLocales(value));
}

/** How dates are written in a language: plain "en" would put the month first, as few of our readers do. */
export const dateLocaleOf = (language: string): string => (language === 'en' ? 'en-GB' : language);

function accepts(ask: () => unknown): boolean {
  try {
    ask();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
