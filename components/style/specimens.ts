import type { Specimen, Subject } from './specimen.ts';
import { AROUND_STORIES } from './specimens/around-stories.tsx';
import { ARCHIVES } from './specimens/archive.tsx';
import { FRAMES } from './specimens/frames.tsx';
import { FRONTS } from './specimens/fronts.tsx';
import { LISTS } from './specimens/lists.tsx';
import { NOTICES } from './specimens/notices.tsx';
import { PAGES } from './specimens/pages.tsx';
import { SEARCH } from './specimens/search.tsx';
import { STORIES } from './specimens/stories.tsx';

/** Every component of readers' pages in every state, by subject. A new one is an entry in its subject's file. */
export const SUBJECTS: readonly Subject[] = [
  { name: 'Around the page', specimens: FRAMES },
  { name: 'The front', specimens: FRONTS },
  { name: 'Lists', specimens: LISTS },
  { name: 'The archive', specimens: ARCHIVES },
  { name: 'Search', specimens: SEARCH },
  { name: 'Stories', specimens: STORIES },
  { name: 'Around a story', specimens: AROUND_STORIES },
  { name: 'Pages beside the news', specimens: PAGES },
  { name: 'Notices and people', specimens: NOTICES },
];

export const findSpecimen = (id: string): Specimen | undefined =>
  SUBJECTS.flatMap(({ specimens }) => specimens).find((specimen) => specimen.id === id);
