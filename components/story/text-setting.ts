import type { Footnote } from '#domain/stories/body/inline';
import type { TextReferences } from '#domain/stories/reading';

/** What the parts of a text need to know beside themselves. */
export type TextSetting = {
  references: TextReferences;
  /** The number that each footnote has on this page. */
  footnotes: ReadonlyMap<Footnote, number>;
  /** Where this page may fetch pictures; see renditionUrl. */
  base: string | undefined;
  /** The same for files; see fileUrl. */
  fileBase: string | undefined;
};
