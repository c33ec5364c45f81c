import type { PageState } from '#domain/pages/page-access';
import type { Purpose } from '#domain/pages/page-words';

/** What a page is for, in a list of choices. */
export const PURPOSE_WORDS: Record<Purpose, string> = {
  '': 'Nothing special',
  about: 'About the paper',
  contact: 'Contact',
  ethics: 'Ethics and principles',
  corrections: 'How we correct',
  privacy: 'Privacy',
};

export const STATE_WORDS: Record<PageState, string> = {
  draft: 'Readers do not have it',
  public: 'Public',
  changed: 'Public; the newest text is not',
};
