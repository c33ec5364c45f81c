/**
 * The short address of a story is written with the beginning of its identity: nothing more has to be stored, and it never
 * changes. 48 random bits: among a million stories, one in five hundred papers has two of the same beginning.
 */
const HEX_DIGITS = 12;
const CODE = /^[0-9a-z]{1,10}$/;

export const shortCodeOf = (storyId: string): string =>
  BigInt(`0x${storyId.slice(0, HEX_DIGITS)}`).toString(36);

/** The beginning of an identity, 12 hexadecimal digits; null for what no code of ours can be. */
export function idStartOf(code: string): string | null {
  if (!CODE.test(code)) return null;
  let value = 0n;
  for (const digit of code) value = value * 36n + BigInt(Number.parseInt(digit, 36));
  const hex = value.toString(16).padStart(HEX_DIGITS, '0');
  return hex.length === HEX_DIGITS && shortCodeOf(hex) === code ? hex : null;
}
