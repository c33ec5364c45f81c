import { addDays } from '#lib/zoned-time';

/** So many days back the desk may look, the day that runs included. */
export const SPANS = [7, 30, 90] as const;
export type Span = (typeof SPANS)[number];

/** From an address; what is no span of ours is the shortest. */
export const readSpan = (given: unknown): Span => SPANS.find((span) => String(span) === given) ?? SPANS[0];

/** The days of a span that ends today, 'YYYY-MM-DD', both included. */
export const daysUntil = (today: string, span: Span) => ({ from: addDays(today, 1 - span), to: today });
