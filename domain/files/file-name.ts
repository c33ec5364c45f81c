import type { FileType } from './file.ts';

/** With three bytes a letter this stays below the 255 bytes that a file system has for a name. */
const STEM_MAX = 80;

/**
 * The name that readers save a file under: the sent one without its folders, without what a file system or a bidirectional
 * trick could take otherwise, and with the ending of what the file is.
 */
export function fileName(sent: string, type: FileType): string {
  const stem = sent
    .normalize('NFC')
    .toWellFormed()
    .replace(/^.*[/\\]/, '')
    .replace(/\.[a-z0-9]{1,8}$/i, '')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}"*:<>?|\\/]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const short = stem
    .slice(0, STEM_MAX)
    .replace(/\p{Cs}$/u, '')
    .trim();
  return `${short || 'File'}.${type}`;
}
