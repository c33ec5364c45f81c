import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Log } from '#lib/log';
import type { Asked } from './asked.ts';
import { announcesMore, type BodyLimit, bodyLimit } from './body-limits.ts';
import type { CalmPage } from './calm.ts';
import { BodyTooLong, countBody } from './count-body.ts';
import { inspectAnswer, sendAnswer, streamed } from './desk-answer.ts';
import type { Clock } from './edition.ts';
import { deskPolicy, INERT_POLICY, isDownload, isFramed } from './headers.ts';
import type { Limits } from './limits.ts';
import type { InnerServer } from './inner-server.ts';
import { isFromThisSite, isWrite } from './origin.ts';
import { keptHeaders } from './requests.ts';
import { sendFailure, sendText } from './send.ts';
import type { Site } from './site.ts';

/** Lets requests through to the desk, an ordinary Next application, and sets what it may not decide itself. */
export type DeskDoor = { answer(asked: Asked): Promise<void> };

export type DeskParts = {
  next: InnerServer;
  site: Site;
  clock: Clock;
  limits: Limits;
  calm: CalmPage;
  /** The paper's own 404. */
  answerMissing: (asked: Asked) => Promise<void>;
  dev: boolean;
  log: Pick<Log, 'error'>;
};

export const createDeskDoor = (parts: DeskParts): DeskDoor => ({
  async answer(asked) {
    const limit = bodyLimit(asked.path, asked.req.headers['content-type']);
    if (refuse(parts, asked, limit)) return;
    try {
      await forward(parts, asked, limit);
    } catch (error) {
      answerTrouble(parts, asked, limit, error);
    }
  },
});

/** Answers what may not go in, and tells whether it did. */
function refuse({ site, limits }: DeskParts, asked: Asked, limit: BodyLimit): boolean {
  const write = isWrite(asked.req.method);
  if (write && !isFromThisSite(asked.req, site.origin)) {
    const message = `This can only be sent from a page of ${site.origin}. Nothing was changed.`;
    say(asked, { status: 403, code: 'foreign-origin', message });
    return true;
  }
  const seconds = limits.spend(write ? 'write' : 'desk', asked.address);
  if (seconds !== null) {
    const message = `Too many requests came from your network. Nothing was changed. Try again in ${seconds} seconds.`;
    say(asked, { status: 429, code: 'too-many', message, headers: ['Retry-After', String(seconds)] });
    return true;
  }
  if (!announcesMore(asked.req, limit)) return false;
  say(asked, { status: 413, code: 'too-large', message: limit.message });
  return true;
}

type Said = { status: number; code: string; message: string; headers?: string[] };

/** To a program in JSON, to a person in a sentence. */
function say({ res, path }: Asked, { status, code, message, headers = [] }: Said): void {
  if (path.startsWith('/api/')) sendFailure(res, status, { code, message }, headers);
  else sendText(res, status, message, headers);
}

async function forward(parts: DeskParts, asked: Asked, limit: BodyLimit): Promise<void> {
  const { res, path } = asked;
  const nonce = randomBytes(16).toString('base64');
  const policy = isDownload(path)
    ? INERT_POLICY
    : deskPolicy({ nonce, framed: isFramed(path), dev: parts.dev });
  const response = await askDesk(parts, asked, limit, policy);
  const answer = parts.dev ? streamed(response) : await inspectAnswer(response);
  const { status, isShell } = answer;
  if (!isShell || response.headers.location !== undefined) {
    return sendAnswer(answer, asked, policy, parts.site.secure);
  }
  if (status === 404) return parts.answerMissing(asked);
  const facts = { requestId: asked.id, path: loggedPath(path), status };
  parts.log.error(facts, 'a page of the desk could not be rendered');
  parts.calm.send(res, asked.id);
}

/** @param policy is read by Next too: it puts the nonce into its scripts */
function askDesk(parts: DeskParts, asked: Asked, limit: BodyLimit, policy: string): Promise<IncomingMessage> {
  const { req, res } = asked;
  if (req.headers.expect === '100-continue') res.writeContinue();
  const gone = new AbortController();
  res.once('close', () => gone.abort());
  return parts.next.ask({
    method: req.method ?? 'GET',
    target: req.url ?? '/',
    headers: { ...keptHeaders(req), ...doorHeaders(parts, asked), 'content-security-policy': policy },
    signal: gone.signal,
    ...(isWrite(req.method) ? { body: countBody(req, limit.bytes) } : {}),
  });
}

const doorHeaders = ({ site, clock }: DeskParts, { address, id }: Asked): Record<string, string> => ({
  host: site.host,
  'x-forwarded-host': site.host,
  'x-forwarded-proto': site.secure ? 'https' : 'http',
  'x-stringer-address': address,
  'x-stringer-at': String(clock()),
  'x-request-id': id,
});

function answerTrouble({ calm, log }: DeskParts, asked: Asked, limit: BodyLimit, error: unknown): void {
  const { res, id, path } = asked;
  if (res.headersSent || res.destroyed) {
    res.destroy();
    return;
  }
  if (error instanceof BodyTooLong)
    return say(asked, { status: 413, code: 'too-large', message: limit.message });
  log.error({ error, requestId: id, path: loggedPath(path) }, 'the desk did not answer');
  if (!path.startsWith('/api/')) return calm.send(res, id);
  sendFailure(res, 500, {
    code: 'broken',
    message: `The fault is ours and was noted under ${id}. Try again.`,
  });
}

/** Some addresses are secrets after their first word. */
const loggedPath = (path: string): string => path.replace(/^\/(setup|preview)\/.*/, '/$1/…');
