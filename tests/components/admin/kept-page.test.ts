import { expect, test } from 'vitest';
import {
  findKeptPages,
  keepPage,
  type KeptPage,
  keptPageKey,
} from '../../../components/admin/pages/kept-page.ts';
import { storage } from '../../support/browser-storage.ts';
import { bodyOf } from '../../support/newsroom.ts';

const kept = (words: string, at: number): KeptPage => ({
  edits: 2,
  text: { title: 'About', standfirst: '', body: bodyOf(words) },
  pictures: [],
  at,
});
const place = (session: string) => keptPageKey('asha', 'a-page', session);
const find = (disk: Storage, open: string[] = [], account = 'asha') =>
  findKeptPages(disk, { account, page: 'a-page', open: new Set(open) });

test('what a closed page left is found by whoever wrote it, the newest first', () => {
  const disk = storage();
  keepPage(disk, place('one'), kept('Earlier.', 1));
  keepPage(disk, place('two'), kept('Later.', 2));
  expect(find(disk).map(({ at }) => at)).toEqual([2, 1]);
  expect(find(disk)[0]).toEqual({ ...kept('Later.', 2), key: place('two') });
  expect(find(disk, [], 'ben')).toEqual([]);
});

test('what another tab is writing is not offered', () => {
  const disk = storage();
  keepPage(disk, place('one'), kept('There.', 1));
  expect(find(disk, [place('one')])).toEqual([]);
});

test('what was cut short, or is none of ours, is passed over', () => {
  const disk = storage();
  disk.setItem(place('one'), '{"edits":2,"te');
  disk.setItem(place('two'), '{"edits":"many"}');
  expect(find(disk)).toEqual([]);
});

test('a storage that is full says so, and still has the text before', () => {
  const disk = storage(400);
  expect(keepPage(disk, place('one'), kept('Short.', 1))).toBe(true);
  expect(keepPage(disk, place('one'), kept('Long. '.repeat(100), 2))).toBe(false);
  expect(find(disk)).toMatchObject([{ at: 1 }]);
});
