/** The names of what is in a ZIP archive, from its own list at the end; null where there is no whole list. */
export function zipNames(bytes: Buffer): string[] | null {
  const end = findEnd(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const names: string[] = [];
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) return null;
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const begin = at + 46;
    names.push(bytes.toString('latin1', begin, begin + (name ?? 0)));
    at = begin + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    if (at > end) return null;
  }
  return names;
}

const ENTRY = 0x02_01_4b_50;
const END = 0x06_05_4b_50;
const END_BYTES = 22;
/** A comment may stand behind the end of the list. */
const COMMENT_MAX = 65_535;

function findEnd(bytes: Buffer): number | null {
  const last = bytes.length - END_BYTES;
  for (let at = last; at >= 0 && at >= last - COMMENT_MAX; at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return null;
}
