import sharp from 'sharp';
import { MACHINE } from '#domain/access';
import { storePicture } from '#domain/media/store-picture';
import { createPerson } from '#domain/people/save-person';
import { readVersionedSettings } from '#domain/settings/read-settings';
import { saveSettings } from '#domain/settings/save-settings';
import { correctStory } from '#domain/stories/corrections';
import { addPicture, bodyOf, HOUR, MINUTE, runStory, valueOf } from './newsroom.ts';
import { aPublicPage } from './pages.ts';

export const KNOWN = '/by/zainab-noor';

const ACCOUNTS = {
  xAccount: '@paper',
  fediverseAccount: '@paper@server.example',
  elsewhere: ['https://elsewhere.example/paper'],
};

/** A paper that is elsewhere too, has a logo and says by which rules it works. */
export async function openAccounts(now: number): Promise<void> {
  const { version, settings } = await readVersionedSettings();
  const drawn = sharp({ create: { width: 1200, height: 300, channels: 3, background: '#234' } });
  const logo = { bytes: await drawn.png().toBuffer(), name: 'logo.png' }; // with its files: cards are drawn with it
  const { id: logoId } = valueOf(await storePicture(MACHINE, logo, now));
  valueOf(await saveSettings(MACHINE, { version, settings: { ...settings, ...ACCOUNTS, logoId } }, now));
  await aPublicPage({ slug: 'about-us', title: 'About us', purpose: 'about' });
  await aPublicPage({ slug: 'write', title: 'Write to us', purpose: 'contact' });
  await aPublicPage({ slug: 'rules', title: 'Our rules', purpose: 'ethics' });
  await aPublicPage({ slug: 'mistakes', title: 'Our mistakes', purpose: 'corrections' });
}

/** A story with everything, by somebody of whom everything is known; where it is. */
export async function printKnown(now: number): Promise<string> {
  const [pictureId, mediaId] = [await addPicture({ alt: 'Zainab Noor' }), await addPicture()];
  const links = [
    { name: 'Mastodon', url: 'https://server.example/@zainab' },
    { name: 'Mail', url: 'mailto:zainab@paper.example' },
  ];
  const said = { name: 'Zainab Noor', title: 'Rivers', bio: 'She walks.', accountId: null };
  valueOf(await createPerson(MACHINE, { ...said, slug: 'zainab-noor', pictureId, links }, now - HOUR));
  const story = await runStory(
    {
      headline: 'The delta & its "keepers"',
      socialHeadline: 'Who keeps the delta',
      dateline: 'Khulna',
      topics: ['Water', 'Tides'],
      bylines: [{ name: 'Zainab Noor', role: 'reporting' }],
      slides: [{ mediaId, alt: 'A dyke', caption: 'The dyke', credit: 'Ink' }],
      body: bodyOf('The dyke holds.', 'So do they.'),
    },
    now - HOUR,
  );
  const note = { kind: 'correction', place: 'top', words: 'It is a dam.', update: null } as const;
  valueOf(await correctStory(MACHINE, { id: story.id, ...note }, now - MINUTE));
  return story.path;
}
