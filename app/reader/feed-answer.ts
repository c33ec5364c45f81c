import type { Moment } from './moment.ts';

/** What is no page says in headers what pages say in meta elements: see server/render-page.ts. */
export const markedAnswer = ({ edition, until }: Moment, type: string, body: BodyInit): Response =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'x-stringer-edition': String(edition),
      'x-stringer-until': String(until),
    },
  });

export const feedAnswer = (moment: Moment, xml: string): Response =>
  markedAnswer(moment, 'application/rss+xml; charset=utf-8', xml);
