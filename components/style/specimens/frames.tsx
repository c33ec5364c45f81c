import { ReaderPage } from '../../reader/reader-page.tsx';
import { MissingNotice } from '../../reader/missing-notice.tsx';
import { sampleSite, sampleStories, sectionsNamed } from '../samples.ts';
import type { Specimen } from '../specimen.ts';

/** What stands around every page: banner, masthead, foot. */
export const FRAMES: readonly Specimen[] = [
  {
    id: 'masthead',
    name: 'Masthead and foot of a page',
    sentence: 'With two sections and a notice over the page.',
    isPage: true,
    show: (site) => (
      <ReaderPage
        site={sampleSite(site, { notice: 'A notice over every page, as the demo has one.' })}
        path="/in-depth"
      >
        <MissingNotice site={sampleSite(site)} />
      </ReaderPage>
    ),
  },
  {
    id: 'masthead-full',
    name: 'Masthead with many sections, three banners',
    sentence: 'On a phone the sections move sideways; each banner is one link.',
    isPage: true,
    show: (site) => {
      const names = [
        'News of the day',
        'In depth',
        'Opinion',
        'Markets',
        'Rivers and ports',
        'Cities',
        'Science',
        'Letters',
      ];
      const full = sampleSite(site, {
        sections: sectionsNamed(...names),
        tagline: 'From the rivers to the passes',
      });
      return (
        <ReaderPage site={full} path="/opinion" breaking={sampleStories(3, 5)}>
          <MissingNotice site={full} />
        </ReaderPage>
      );
    },
  },
];
