import type { FieldErrors } from '#domain/failure';

/** The problem of a field that has parts stands at the field or at one of them. */
export const firstOf = (problems: FieldErrors, field: string): string | undefined =>
  Object.entries(problems).find(([path]) => path === field || path.startsWith(`${field}.`))?.[1];
