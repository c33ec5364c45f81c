import pino from 'pino';

/**
 * Structured lines on standard output. What is logged carries a request id, never a secret, a token from a path
 * or a reader's address.
 */
export const log = pino({
  level: 'info',
  base: null,
  serializers: { error: pino.stdSerializers.err },
});

export type Log = Pick<typeof log, 'info' | 'warn' | 'error'>;
