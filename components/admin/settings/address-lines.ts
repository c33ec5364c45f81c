import type { FieldErrors } from '#domain/failure';
import type { Settings } from '#domain/settings/settings';

/** Addresses as they are typed, one a line. An empty line may be the next one that somebody begins. */
export const linesOf = (text: string): string[] => text.split('\n');

/** What is sent: the lines that something stands in. */
export const withoutEmptyLines = (settings: Settings): Settings => ({
  ...settings,
  elsewhere: settings.elsewhere.filter((address) => address.trim() !== ''),
});

/** What is wrong with a list of lines, of all of it or of its first wrong one, by the number that one counts to. */
export function linesError(errors: FieldErrors, field: string): string | undefined {
  if (errors[field] !== undefined) return errors[field];
  const places = Object.keys(errors)
    .filter((name) => name.startsWith(`${field}.`))
    .map((name) => Number(name.slice(field.length + 1)));
  const first = Math.min(...places);
  return places.length > 0 ? `Line ${first + 1}: ${errors[`${field}.${first}`]}` : undefined;
}
