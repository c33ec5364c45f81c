/**
 * The same error without the values of a statement: they are people's words, addresses and secrets. drizzle writes
 * them into its message, PostgreSQL into some of its own, and JSON.parse quotes what it read. Whatever prints an error
 * lets it through here first.
 */
export function withoutValues(error: unknown): unknown {
  const chain = chainOf(error);
  if (!chain.some(holdsValues)) return error;
  return chain.reduceRight<Error | null>((cause, one) => copyOf(one, cause), null);
}

const CAUSES_MAX = 8; // an error may be its own cause

function chainOf(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let one = error; one instanceof Error && chain.length < CAUSES_MAX; one = one.cause) chain.push(one);
  return chain;
}

function copyOf(error: Error, cause: Error | null): Error {
  const message = safeMessage(error);
  const copy = new Error(message, cause === null ? {} : { cause });
  copy.name = error.name;
  copy.stack = `${error.name}: ${message}${framesOf(error)}`;
  const code = 'code' in error ? error.code : cause && 'code' in cause ? cause.code : undefined;
  return code === undefined ? copy : Object.assign(copy, { code });
}

const isStatement = (error: Error): error is Error & { query: unknown } =>
  'query' in error && 'params' in error;
const isFromPostgres = (error: Error): error is Error & { code: unknown } =>
  'severity' in error && 'code' in error;
const holdsValues = (error: Error) =>
  isStatement(error) || isFromPostgres(error) || error instanceof SyntaxError;

/** SQLSTATE classes whose messages quote what was sent: data that does not fit, broken constraints. */
const QUOTES_DATA = /^2[23]/;

function safeMessage(error: Error): string {
  if (isStatement(error)) return `Failed query: ${String(error.query)}`;
  if (error instanceof SyntaxError) return 'What was read is malformed.';
  const quotes = isFromPostgres(error) && QUOTES_DATA.test(String(error.code));
  return quotes ? 'The database refused a value.' : error.message;
}

/** Where it was thrown; what stands before that repeats the message. */
function framesOf({ stack = '', message }: Error): string {
  const at = stack.indexOf(message);
  return at < 0 ? '' : stack.slice(at + message.length);
}
