import { ProfileHead } from '../../people/profile-head.tsx';
import { NoticePage } from '../../reader/notice-page.tsx';
import { ThemeSwitch } from '../../reader/theme-switch.tsx';
import { WithdrawnNotice } from '../../story/withdrawn-notice.tsx';
import { SAMPLE_AT, sampleSite } from '../samples.ts';
import type { Specimen } from '../specimen.ts';

const kill = {
  kind: 'kill',
  words: 'The documents that this story stood on were forged. We regret that we ran it.',
} as const;

/** Pages that have one thing to say, and people. */
export const NOTICES: readonly Specimen[] = [
  {
    id: 'notice-withdrawn',
    name: 'A story that was withdrawn',
    sentence: 'With the words of the newsroom.',
    show: (site) => <WithdrawnNotice withdrawnAt={SAMPLE_AT} notice={kill} clock={sampleSite(site)} />,
  },
  {
    id: 'notice-unpublished',
    name: 'A story that was unpublished',
    sentence: 'With the standard words.',
    show: (site) => <WithdrawnNotice withdrawnAt={SAMPLE_AT} notice={null} clock={sampleSite(site)} />,
  },
  {
    id: 'notice-unavailable',
    name: 'A page that cannot be shown now',
    sentence: 'What happened, and what to do; the switch between light and dark below it.',
    show: () => (
      <>
        <NoticePage title="This page cannot be shown at the moment">
          <p>The database does not answer. Nothing is lost; try again in a minute.</p>
        </NoticePage>
        <ThemeSwitch />
      </>
    ),
  },
  {
    id: 'profile',
    name: 'A person',
    sentence: 'Portrait, title, words, links.',
    show: () => (
      <ProfileHead
        profile={{
          path: '#person',
          name: 'Anwara Begum',
          title: 'Rivers',
          bio: 'Writes about the upper river, and has crossed it more often than the ferrymen would advise.',
          picture: null,
          links: [{ name: 'Mastodon', url: 'https://example.social/@anwara' }],
        }}
      />
    ),
  },
];
