import type { ComposedFront } from '#domain/front/compose';
import type { StoryCard } from '#domain/stories/reading';
import { FrontPage } from '../../front/front-page.tsx';
import type { MostReadStories } from '../../front/most-read.tsx';
import type { BreakingStory } from '../../reader/breaking-banner.tsx';
import { ReaderPage } from '../../reader/reader-page.tsx';
import type { Site } from '../../reader/site.ts';
import {
  sampleBlock,
  sampleFront,
  sampleSite,
  sampleStories,
  sampleStory,
  sectionsNamed,
} from '../samples.ts';
import { SAMPLE_PICTURES, type Specimen } from '../specimen.ts';

type Shown = {
  front: ComposedFront<StoryCard>;
  mostRead?: MostReadStories;
  breaking?: readonly BreakingStory[];
  parts?: Partial<Site>;
};

const showFront =
  ({ front, mostRead, breaking = [], parts = {} }: Shown) =>
  (site: Site) => (
    <ReaderPage site={sampleSite(site, parts)} path="/" breaking={breaking}>
      <FrontPage site={sampleSite(site, parts)} front={front} mostRead={mostRead} base={SAMPLE_PICTURES} />
    </ReaderPage>
  );

const features = (count: number) => sampleBlock('In depth', 'features', sampleStories(count, 40));
const without = { picture: null };
const manySections = sectionsNamed('News of the day', 'In depth', 'Opinion', 'Markets', 'Rivers', 'Cities');

export const FRONTS: readonly Specimen[] = [
  {
    id: 'front',
    name: 'The front of a full day',
    sentence: 'Lead, the day by the clock, In depth, earlier, most read, two further sections.',
    isPage: true,
    show: showFront({
      front: sampleFront({
        day: sampleStories(14),
        earlier: sampleStories(9, 20),
        others: [
          features(3),
          sampleBlock('Opinion', 'features', sampleStories(4, 50, without)),
          sampleBlock('Markets', 'news', sampleStories(4, 60)),
        ],
      }),
      mostRead: { day: sampleStories(5, 70), week: sampleStories(5, 75) },
      parts: { sections: manySections },
    }),
  },
  {
    id: 'front-by-hand',
    name: 'A front made by hand, with breaking news',
    sentence: 'A lead and three more that somebody put first; one banner.',
    isPage: true,
    show: showFront({
      front: sampleFront({ lead: sampleStories(4, 1), day: sampleStories(9, 5), others: [features(4)] }),
      breaking: [sampleStory(1)],
      mostRead: { day: [], week: sampleStories(5, 75) },
    }),
  },
  {
    id: 'front-one-story',
    name: 'A front of one story',
    sentence: 'The first day of a paper: the lead fills the page.',
    isPage: true,
    show: showFront({ front: sampleFront({ day: [sampleStory(2)] }) }),
  },
  {
    id: 'front-no-pictures',
    name: 'A front without pictures',
    sentence: 'Rules and type carry it.',
    isPage: true,
    show: showFront({
      front: sampleFront({
        day: sampleStories(6, 0, without),
        earlier: sampleStories(9, 20, without),
        others: [sampleBlock('In depth', 'features', sampleStories(3, 40, without))],
      }),
    }),
  },
  {
    id: 'front-long-and-short',
    name: 'Headlines of every length',
    sentence: 'A lead that fills the screen by itself, one of a word, one that never breaks.',
    isPage: true,
    show: showFront({
      front: sampleFront({
        day: [
          sampleStory(0, {
            headline: `${sampleStory(6).headline}, while the ministry counts what is left of ${'last year’s seed '.repeat(3)}`,
          }),
          sampleStory(1, { headline: 'Flood', kicker: '' }),
          sampleStory(2, { headline: 'Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüsselanhänger' }),
          sampleStory(3, { headline: `${sampleStory(6).headline}. ${sampleStory(4).headline}` }),
        ],
        others: [
          sampleBlock('In depth', 'features', [
            sampleStory(40, { headline: 'Salt' }),
            sampleStory(6),
            sampleStory(5),
          ]),
        ],
      }),
    }),
  },
  {
    id: 'front-scripts',
    name: 'Names and headlines in other letters',
    sentence: 'Devanagari, Arabic, Cyrillic, Bengali and Tamil between Latin ones.',
    isPage: true,
    show: showFront({
      front: sampleFront({
        day: [
          sampleStory(0, {
            headline: 'नदी का पानी तीन हफ़्ते पहले आया',
            kicker: 'नदियाँ',
            bylines: [{ name: 'अनवरा बेगम', role: 'reporting' }],
          }),
          sampleStory(1, { headline: 'عدالت نے زمین کے اندراج کے لیے جون تک کی مہلت دی', kicker: 'عدالت' }),
          sampleStory(2, {
            headline: 'Пограничный рынок отработал первую полную неделю',
            kicker: 'Торговля',
          }),
          sampleStory(3, { headline: 'রাতভর জেনারেটরের পর বন্দরে বিদ্যুৎ ফিরেছে' }),
          sampleStory(4, { headline: 'துறைமுகத்திற்கு மின்சாரம் திரும்பியது' }),
        ],
        others: [features(2)],
      }),
    }),
  },
  {
    id: 'front-no-news',
    name: 'A front without news',
    sentence: 'Features alone, four further sections.',
    isPage: true,
    show: showFront({
      front: sampleFront({
        others: [
          features(5),
          sampleBlock('Opinion', 'features', sampleStories(1, 50)),
          sampleBlock('Markets', 'news', sampleStories(2, 60)),
          sampleBlock('Rivers', 'news', sampleStories(3, 63)),
          sampleBlock('Cities', 'news', sampleStories(5, 66)),
        ],
      }),
      parts: { sections: manySections },
    }),
  },
  {
    id: 'front-empty',
    name: 'A front before the first story',
    sentence: 'It says so.',
    isPage: true,
    show: showFront({ front: sampleFront({}) }),
  },
];
