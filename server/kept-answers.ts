import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '#lib/log';
import type { Page } from './page.ts';
import { sendFinished } from './send.ts';

/** Sends pages from memory. */
export type KeptAnswers = { send(req: IncomingMessage, res: ServerResponse, page: Page): void };

type Answer = { req: IncomingMessage; res: ServerResponse; page: Page };

/**
 * Requests that arrived together are all read before the first is answered. Written one by one, each answer wakes a
 * client that has gone to sleep meanwhile, which costs more than the answer (docs/decisions/0019). They leave in the
 * same turn of the event loop, after the last of the batch was read and before anything new is.
 */
export function createKeptAnswers(log: Pick<Log, 'error'>): KeptAnswers {
  let batch: Answer[] = [];

  const sendOne = ({ req, res, page }: Answer): void => {
    try {
      sendFinished(req, res, page);
    } catch (error) {
      log.error({ error }, 'a kept page could not be sent');
      res.destroy(); // the others of the batch are sent all the same
    }
  };
  const sendAll = (): void => {
    const answers = batch;
    batch = [];
    answers.forEach(sendOne);
  };

  return {
    send(req, res, page) {
      if (batch.push({ req, res, page }) === 1) setImmediate(sendAll);
    },
  };
}
