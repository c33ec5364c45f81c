import { describe, expect, it, test } from 'vitest';
import { fileUrl, fileWords } from '#domain/files/file';
import { fileName } from '#domain/files/file-name';
import { fileType } from '#domain/files/file-type';
import { zipOf } from '../../support/packed.ts';

const OFFICE = '[Content_Types].xml';
const latin1 = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['pdf', latin1('%PDF-1.7 and so on'), 'budget'],
  ['docx', zipOf([OFFICE, 'word/document.xml']), 'letter.pdf'],
  ['xlsx', zipOf([OFFICE, 'xl/workbook.xml']), 'figures.zip'],
  ['pptx', zipOf([OFFICE, 'ppt/presentation.xml']), 'talk'],
  ['odt', zipOf(['mimetype', 'content.xml'], 'application/vnd.oasis.opendocument.text'), 'x'],
  ['ods', zipOf(['mimetype', 'content.xml'], 'application/vnd.oasis.opendocument.spreadsheet'), 'x'],
  ['zip', zipOf(['a.txt', 'b.txt']), 'both.docx'],
  ['csv', Buffer.from('\uFEFFplace,people\nKurigram,40\n'), 'people.CSV'],
  ['txt', Buffer.from('BM is how this begins, and MZ.\r\n'), 'words.txt'],
])('what is a %s is one, whatever it is called', (type, bytes, name) => {
  expect(fileType(bytes, name)).toEqual({ type });
});

test.each([
  ['empty', Buffer.alloc(0), 'a.txt', /empty/],
  ['a web page', Buffer.from('\n<!DOCTYPE html><script>alert(1)</script>'), 'a.txt', /Web pages/],
  ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.csv', /SVG/],
  ['XML', Buffer.from('\uFEFF<?xml version="1.0"?><a/>'), 'a.txt', /XML/],
  ['a program', latin1('MZ\u0090\0\u0003'), 'setup.pdf', /Programs/],
  ['a script', Buffer.from('#!/bin/sh\nrm -rf /'), 'a.txt', /Programs/],
  ['an old Word file', latin1('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\0'), 'a.docx', /Old Office/],
  ['a file with macros', zipOf([OFFICE, 'word/document.xml', 'word/vbaProject.bin']), 'a.docx', /macros/],
  ['a picture', latin1('\u0089PNG\r\n\u001a\n\0'), 'a.pdf', /Pictures/],
  ['a film', latin1('\0\0\0\u0018ftypmp42'), 'a.mp4', /film/],
  ['another packing', latin1('7z\u00bc\u00af\u0027\u001c'), 'a.7z', /only ZIP/],
  ['half a ZIP', zipOf(['a.txt']).subarray(0, 20), 'a.zip', /not whole/],
  ['a list that lies', Buffer.from(zipOf(['a.txt'])).fill(0xff, 63, 65), 'a.zip', /not whole/],
  ['RTF', Buffer.from('{\\rtf1 hello}'), 'a.txt', /RTF/],
  ['text in another encoding', latin1('Jos\u00e9,4\n'), 'a.csv', /UTF-8/],
  ['a text called otherwise', Buffer.from('{"a":1}'), 'a.json', /\.csv or \.txt/],
  ['anything else', latin1('\u0001\u0002\u0003'), 'a.bin', /not taken/],
])('%s is refused, and the sentence says why', (_, bytes, name, refused) => {
  expect(fileType(bytes, name)).toEqual({ refused: expect.stringMatching(refused) });
});

describe('the name of a file', () => {
  it('ends as what it is, and has no folder in it', () => {
    expect(fileName('C:\\Users\\Asha\\budget 2026.final.PDF', 'pdf')).toBe('budget 2026.final.pdf');
    expect(fileName('../../etc/passwd', 'txt')).toBe('passwd.txt');
    expect(fileName('letter.exe', 'docx')).toBe('letter.docx');
    expect(fileName('数据表.csv', 'csv')).toBe('数据表.csv');
  });

  it('has nothing in it that a file system or a trick with directions could take otherwise', () => {
    expect(fileName('a\u202Efdp.exe', 'zip')).toBe('a fdp.zip');
    expect(fileName('.hidden\u0000"<b>".txt', 'txt')).toBe('hidden b.txt');
    expect(fileName(' ... ', 'pdf')).toBe('File.pdf');
    expect(fileName(`${'長'.repeat(300)}.pdf`, 'pdf')).toBe(`${'長'.repeat(80)}.pdf`);
    expect(fileName(`a${'🚢'.repeat(100)}`, 'pdf')).toBe(`a${'🚢'.repeat(39)}.pdf`);
  });
});

it('tells readers what it is and how large', () => {
  expect(fileWords({ type: 'csv', bytes: 640 })).toBe('CSV, 640 bytes');
  expect(fileWords({ type: 'pdf', bytes: 23_400 })).toBe('PDF, 23 kB');
  expect(fileWords({ type: 'zip', bytes: 999_600 })).toBe('ZIP, 1.0 MB');
  expect(fileUrl({ id: 'a'.repeat(32), name: 'figures & 50 %.pdf' })).toBe(
    `/files/${'a'.repeat(32)}/figures%20%26%2050%20%25.pdf`,
  );
});
