import type { Log } from '#lib/log';

/**
 * Next prints by itself what nobody caught (a promise left alone, an exception in a timer), whole. From here on that
 * is a line of the log like any other, which leaves out people's words.
 */
export function logPrintedErrors(log: Pick<Log, 'error'>, printer: Pick<Console, 'error'> = console): void {
  printer.error = (...said: unknown[]) => {
    const error = said.find((one) => one instanceof Error);
    const words = said.filter((one) => typeof one === 'string').join(' ');
    log.error({ error }, words || 'an error was printed');
  };
}
