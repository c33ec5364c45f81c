import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request that the door let in, with what it found out about it. */
export type Asked = {
  req: IncomingMessage;
  res: ServerResponse;
  /** As it was written, percent-encoded. */
  path: string;
  /** Without the question mark. */
  query: string;
  /** The client's, after TRUST_PROXY; for limits only, never logged. */
  address: string;
  /** Names this request in the log and on an error page. */
  id: string;
};
