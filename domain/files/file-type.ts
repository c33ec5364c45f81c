import type { FileType } from './file.ts';
import { zipNames } from './zip-names.ts';

/** What a file is, or in one sentence why it is not taken. */
export type Sniffed = { type: FileType } | { refused: string };

/** Decided by what the file holds; its name only tells a table from a text. */
export function fileType(bytes: Buffer, name: string): Sniffed {
  if (bytes.length === 0) return { refused: 'This file is empty.' };
  if (startsWith(bytes, '%PDF-')) return { type: 'pdf' };
  if (startsWith(bytes, 'PK\u0003\u0004')) return packedType(bytes);
  const text = utf8(bytes);
  return text === null ? { refused: refusalOf(bytes, endingOf(name)) } : textType(text, endingOf(name));
}

const TAKEN = 'Send it as PDF, DOCX, XLSX, PPTX, ODT, ODS, CSV, TXT or ZIP.';

/** Office documents are ZIP archives too: what is in them tells them apart. */
function packedType(bytes: Buffer): Sniffed {
  const names = zipNames(bytes);
  if (names === null) return { refused: 'This file is not whole: its end is missing. Send it again.' };
  if (names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name)))
    return { refused: 'Office files with macros are not taken. Save it without macros and send that.' };
  if (names.includes('[Content_Types].xml')) {
    if (names.includes('word/document.xml')) return { type: 'docx' };
    if (names.includes('xl/workbook.xml')) return { type: 'xlsx' };
    if (names.includes('ppt/presentation.xml')) return { type: 'pptx' };
  }
  return { type: openDocument(bytes) ?? 'zip' };
}

/** An OpenDocument file says what it is in its first entry, which is called mimetype and not packed. */
function openDocument(bytes: Buffer): FileType | null {
  const said = ascii(bytes, 30, 30 + 60);
  if (said.startsWith('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  return said.startsWith('mimetypeapplication/vnd.oasis.opendocument.spreadsheet') ? 'ods' : null;
}

function textType(text: string, ending: string): Sniffed {
  if (/^\s*<(!doctype|!--|\?xml|html|svg|head|body|script|style)/i.test(text))
    return { refused: `Web pages, SVG drawings and XML are not taken. ${TAKEN}` };
  if (text.startsWith('{\\rtf'))
    return { refused: 'RTF is not taken. Save it as DOCX or PDF and send that.' };
  if (text.startsWith('#!')) return { refused: PROGRAM };
  if (ending === 'csv' || ending === 'txt') return { type: ending };
  return { refused: `Of texts, those that end in .csv or .txt are taken. ${TAKEN}` };
}

const PROGRAM = 'Programs are not taken.';
const NOT_A_FILE =
  'Pictures, sound and film are not given away as files. Put a picture into the text, embed a film.';

const KNOWN: { begins: string[]; refusal: string }[] = [
  {
    begins: ['\u00d0\u00cf\u0011\u00e0'],
    refusal:
      'Old Office files and those with a password are not taken, since nobody can see what they carry. Save it as DOCX, XLSX, PPTX or PDF, without a password.',
  },
  { begins: ['MZ', '\u007fELF', '\u00cf\u00fa\u00ed\u00fe', '\u00ca\u00fe\u00ba\u00be'], refusal: PROGRAM },
  {
    begins: [
      '\u00ff\u00d8\u00ff',
      '\u0089PNG',
      'GIF8',
      'RIFF',
      'BM',
      'II*\0',
      'MM\0*',
      'ID3',
      'OggS',
      'fLaC',
    ],
    refusal: NOT_A_FILE,
  },
  {
    begins: ['Rar!', '7z\u00bc\u00af', '\u001f\u008b', 'BZh', '\u00fd7zXZ'],
    refusal: 'Of packed files only ZIP is taken. Pack it as ZIP and send that.',
  },
];

function refusalOf(bytes: Buffer, ending: string): string {
  const known = KNOWN.find(({ begins }) => begins.some((beginning) => startsWith(bytes, beginning)));
  if (known) return known.refusal;
  if (ascii(bytes, 4, 8) === 'ftyp') return NOT_A_FILE;
  if (ending !== 'csv' && ending !== 'txt') return `This kind of file is not taken. ${TAKEN}`;
  return 'This text is not in UTF-8, so readers would see wrong letters. Save it as UTF-8 (in Excel: CSV UTF-8) and send it again.';
}

/** null for what is no text in UTF-8. */
function utf8(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /[^\P{Cc}\t\n\r\f]/u.test(text) ? null : text;
  } catch {
    return null; // not UTF-8: what else it may be is said by its refusal
  }
}

const endingOf = (name: string) => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
const startsWith = (bytes: Buffer, beginning: string) => ascii(bytes, 0, beginning.length) === beginning;
const ascii = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to);
