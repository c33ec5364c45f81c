import type { TextReferences } from '../../reading.ts';
import type { Footnote } from '../inline.ts';

/** What the parts of a text need to know beside themselves. */
export type PlainSetting = {
  references: TextReferences;
  /** Origin without a trailing slash: every address in the text becomes a whole one. */
  origin: string;
  /** The number that each footnote has in this text. */
  footnotes: ReadonlyMap<Footnote, number>;
};
