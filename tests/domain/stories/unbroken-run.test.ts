import { expect, test } from 'vitest';
import { unbrokenRun } from '#domain/stories/unbroken-run';

const span = (startsAt: number, endsAt: number) => ({ startsAt, endsAt });
const EVER = 1_000_000;

test('texts that followed each other without a break belong together, back to the last break', () => {
  const spans = [span(1, 5), span(5, 8), span(10, 12), span(12, 20), span(20, EVER)];
  expect(unbrokenRun(spans, 30)).toEqual(spans.slice(2));
  expect(unbrokenRun(spans, 7)).toEqual(spans.slice(0, 2));
});

test('nothing is told of a story that is not live, was never seen, or is still to come', () => {
  expect(unbrokenRun([span(1, 5)], 5)).toEqual([]);
  expect(unbrokenRun([span(9, 4)], 10)).toEqual([]); // a schedule that was taken back
  expect(unbrokenRun([span(10, EVER)], 9)).toEqual([]);
  expect(unbrokenRun([span(1, 10), span(10, EVER)], 9)).toEqual([span(1, 10)]);
});
