import { dayOf } from '#lib/zoned-time';
import { newsroomZone } from '../settings/read-settings.ts';
import { daysUntil, type Span } from './span.ts';

/** The days of a span that ends with the newsroom's day of `at`. */
export const daysOfSpan = async (span: Span, at: number) => daysUntil(dayOf(at, await newsroomZone()), span);
