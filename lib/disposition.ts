/** The header that makes a browser save an answer under this name (RFC 6266), whatever letters are in it. */
export const dispositionOf = (name: string): string =>
  `attachment; filename="${plain(name)}"; filename*=UTF-8''${escaped(name)}`;

/** For browsers that know ASCII only. */
const plain = (name: string) => name.replace(/[^\x20-\x7e]|["\\%]/g, '_');

const escaped = (name: string) =>
  encodeURIComponent(name).replace(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
