/** Whether Intl knows this time zone ("Asia/Kolkata"). */
export function isTimeZone(value: string): boolean {
  if (value === '') return false;
  return accepts(() => new Intl.DateTimeFormat('en', { timeZone: value }));
}

/** Whether this is one well-formed language tag ("en", "en-GB"). */
export function isLanguage(value: string): boolean {
  return value !== '' && accepts(() => Intl.getCanonicalLocales(value));
}

function accepts(ask: () => unknown): boolean {
  try {
    ask();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
