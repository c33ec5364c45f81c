import pino from 'pino';
import { withoutValues } from './without-values.ts';

/**
 * Structured lines, on standard output unless told otherwise. What is logged carries a request id, never a secret,
 * a token from a path, the values of a statement or a reader's address.
 */
export const openLog = (to: pino.DestinationStream = pino.destination(1)) =>
  pino({ level: 'info', base: null, serializers: { error: tellError, err: tellError }, hooks }, to);

/** An error that is logged by itself gives the line its message, past the serializers. */
const hooks: NonNullable<pino.LoggerOptions['hooks']> = {
  logMethod([first, ...rest], method) {
    method.call(this, withoutValues(first), ...rest);
  },
};

function tellError(error: unknown): unknown {
  const told = withoutValues(error);
  return told instanceof Error ? pino.stdSerializers.err(told) : told;
}

export const log = openLog();

export type Log = Pick<typeof log, 'info' | 'warn' | 'error'>;
