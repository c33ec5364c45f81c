import type { Moment } from './moment.ts';

/** A feed says in headers what a page says in meta elements: see server/render-page.ts. */
export const feedAnswer = ({ edition, until }: Moment, xml: string): Response =>
  new Response(xml, {
    headers: {
      'Content-Type': 'application/rss+xml; charset=utf-8',
      'x-stringer-edition': String(edition),
      'x-stringer-until': String(until),
    },
  });
