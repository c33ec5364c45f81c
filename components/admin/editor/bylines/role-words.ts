import type { BylineRole } from '#domain/stories/bylines';

export const ROLE_WORDS: Record<BylineRole, string> = {
  reporting: 'Reporting',
  photographs: 'Photographs',
  translation: 'Translation',
};
