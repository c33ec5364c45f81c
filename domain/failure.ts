/**
 * An expected failure is a value with a stable code; the unexpected is thrown.
 * `message` is a sentence for the person who asked: what happened, what was kept, what to do.
 */
export type Failure =
  | { code: 'not-found'; message: string }
  | { code: 'not-allowed'; message: string }
  | { code: 'invalid'; message: string; fields: FieldErrors }
  | { code: 'changed-elsewhere'; message: string; theirs: unknown }
  /** Not done yet: whoever asks has to give their password again; then it can be asked for as it was. */
  | { code: 'prove-again'; message: string }
  /** Not done yet: it can be asked for again with `warnings` acknowledged, each by its key. */
  | { code: 'warned'; message: string; warnings: FieldErrors };

/** Field path ("headline", "slides.2.alt") to one sentence. */
export type FieldErrors = Record<string, string>;

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** A result that is none, whatever was asked for. */
export type Refused = Extract<Result<never>, { ok: false }>;

export const done = <T>(value: T): Result<T> => ({ ok: true, value });

export const failed = (failure: Failure): { ok: false; failure: Failure } => ({ ok: false, failure });

export const notFound = (what: string) =>
  failed({ code: 'not-found', message: `This ${what} does not exist, or no longer does.` });

export const notAllowed = (what: string) =>
  failed({ code: 'not-allowed', message: `Your role does not allow you to ${what}. Ask an editor.` });

export const invalid = (message: string, fields: FieldErrors = {}) =>
  failed({ code: 'invalid', message, fields });
