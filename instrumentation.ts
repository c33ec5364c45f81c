import type { Instrumentation } from 'next';
import { log } from '#lib/log';

/** What a page threw. Next itself is quiet (server/next-app.ts): it would print whole what our log leaves out. */
export const onRequestError: Instrumentation.onRequestError = (error, request, { routePath }) =>
  log.error({ error, requestId: request.headers['x-request-id'], route: routePath }, 'a page threw');
