import type { Download } from '#domain/files/find-file';
import { dispositionOf } from '#lib/disposition';
import { unpublishedAnswer } from './unpublished-answer.ts';

export const downloadAnswer = (found: Download | null): Promise<Response> =>
  unpublishedAnswer(
    found,
    'There is no such file.',
    found === null ? {} : { 'Content-Disposition': dispositionOf(found.name) },
  );
