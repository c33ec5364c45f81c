import type { FieldErrors } from '#domain/failure';

/** Shows what the desk warns of, and asks whether to publish all the same. */
export const askToPublish = (message: string, warnings: FieldErrors): boolean =>
  window.confirm([message, ...Object.values(warnings), 'Publish all the same?'].join('\n\n'));
