import type { Moment } from './moment.ts';

type Sent = { status?: 200 | 404 | 501; headers?: Record<string, string> };

/** What is no page says in headers what pages say in meta elements: see server/render-page.ts. */
export const markedAnswer = (
  { edition, until }: Moment,
  type: string,
  body: BodyInit | null,
  { status = 200, headers = {} }: Sent = {},
): Response =>
  new Response(body, {
    status,
    headers: {
      ...headers,
      'Content-Type': type,
      'x-stringer-edition': String(edition),
      'x-stringer-until': String(until),
    },
  });

export const TEXT_TYPE = 'text/plain; charset=utf-8';

/** Pages of others may read it by script: it says what everybody may read anyway, and no cookie changes it. */
export const FOR_ALL = { 'Access-Control-Allow-Origin': '*' };
