import type { ReactNode } from 'react';
import type { Site } from '../reader/site.ts';

/** A part of readers' pages in one state, shown in a document of its own below /admin/style. */
export type Specimen = {
  /** The end of its address. */
  id: string;
  name: string;
  /** What to look at. */
  sentence: string;
  /** Whether it brings a whole page, with masthead and foot. */
  isPage?: boolean;
  show: (site: Site) => ReactNode;
};

export type Subject = { name: string; specimens: readonly Specimen[] };

/** Where specimens have their pictures from: drawn, so that an empty paper has them too. */
export const SAMPLE_PICTURES = '/admin/style/pictures';
