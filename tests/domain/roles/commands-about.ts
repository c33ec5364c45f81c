import { MACHINE } from '#domain/access';
import { previewCard } from '#domain/cards/preview-card';
import { findDeskRendition } from '#domain/media/find-rendition';
import { deletePicture } from '#domain/media/delete-picture';
import { getLibraryPicture } from '#domain/media/library-picture';
import { CENTRE } from '#domain/media/picture';
import { replacePicture } from '#domain/media/replace-picture';
import { savePicture } from '#domain/media/save-picture';
import { changeAddress } from '#domain/stories/change-address';
import { nameRevision, restoreRevision } from '#domain/stories/change-revision';
import { getRevisionPair } from '#domain/stories/compare-revisions';
import {
  amendCorrection,
  correctStory,
  listDeskCorrections,
  takeBackCorrection,
} from '#domain/stories/corrections';
import { getDeskStory, previewStory } from '#domain/stories/desk';
import { getHistory } from '#domain/stories/history';
import { seeMentions } from '#domain/stories/mentions';
import { deleteNote, listNotes, reply, setResolved, startThread } from '#domain/stories/notes';
import { sayPresent } from '#domain/stories/presence';
import { createPreviewLink, endPreviewLink, listPreviewLinks } from '#domain/stories/preview-links';
import { publishStory } from '#domain/stories/publish-story';
import { saveStory } from '#domain/stories/save-story';
import { unpublishStory } from '#domain/stories/unpublish-story';
import { updateStory } from '#domain/stories/update-story';
import { withdrawStory } from '#domain/stories/withdraw-story';
import { listDeskWithdrawals } from '#domain/stories/withdrawals';
import { newId } from '#lib/id';
import { MORNING as AT, valueOf } from '#tests/support/newsroom';
import type { Use } from './commands.ts';
import { DRAFTS_ON_THE_WAY, LIVE_ON_THE_WAY } from './commands-on-the-way.ts';
import {
  draftOf,
  type PictureAtHand,
  previewLinkOf,
  revisionOf,
  type StoryAtHand,
  threadOn,
} from './subjects.ts';

/** The commands that are about something of somebody's: tried on one's own and on somebody else's, as in commands.ts. */

const NO_PICTURE = { bytes: Buffer.from('no picture'), name: 'x.png' };
const WORDS = {
  name: 'ferry.png',
  alt: 'A ferry',
  decorative: false,
  caption: '',
  credit: 'Asha Rao',
  source: '',
  licence: '',
  licenceEnds: null,
  focal: CENTRE,
};
const noteOn = (storyId: string) => ({
  storyId,
  thread: newId(),
  note: newId(),
  quote: 'The',
  words: 'Why?',
});

const NOTE = { place: 'top', words: 'Four, not forty.' } as const;

/** A public note on a live story, made by the machine. */
async function correctionOn(storyId: string) {
  valueOf(await correctStory(MACHINE, { id: storyId, kind: 'correction', update: null, ...NOTE }, AT));
  const [note] = valueOf(await listDeskCorrections(MACHINE, storyId, AT));
  if (note === undefined) throw new Error('The note was not stored.');
  return { storyId, id: note.id, seen: note.words };
}

/** About a story that no reader ever had. */
export const ABOUT_DRAFTS: Record<string, Use<[StoryAtHand]>> = {
  getDeskStory: { asks: 'read-desk', use: (actor, { id }) => getDeskStory(actor, id, AT) },
  previewStory: { asks: 'read-desk', use: (actor, { id }) => previewStory(actor, id, AT) },
  previewCard: {
    asks: 'read-desk',
    use: (actor, { id }) => previewCard(actor, { storyId: id, shape: 'wide' }, AT),
  },
  getHistory: {
    asks: 'read-desk',
    use: (actor, { id }) => getHistory(actor, { id, before: null, isUnfolded: true }, AT),
  },
  getRevisionPair: {
    asks: 'read-desk',
    use: (actor, { id }) => getRevisionPair(actor, { id, from: null, to: null }, AT),
  },
  listNotes: { asks: 'read-desk', use: (actor, { id }) => listNotes(actor, id) },
  seeMentions: { asks: 'read-desk', use: (actor, { id }) => seeMentions(actor, id, AT) },
  startThread: { asks: 'read-desk', use: (actor, { id }) => startThread(actor, noteOn(id), AT) },
  reply: {
    asks: 'read-desk',
    use: async (actor, story) =>
      reply(actor, { ...(await threadOn(story)), note: newId(), words: 'The Padma.' }, AT),
  },
  setResolved: {
    asks: 'read-desk',
    use: async (actor, story) => setResolved(actor, { ...(await threadOn(story)), resolved: true }, AT),
  },
  deleteNote: {
    asks: 'read-desk',
    use: async (actor, story) => deleteNote(actor, await threadOn(story), AT),
  },
  saveStory: { asks: 'edit-story', use: (actor, story) => saveStory(actor, { ...story, ...draftOf() }, AT) },
  sayPresent: {
    asks: 'edit-story',
    use: (actor, { id }) => sayPresent(actor, { storyId: id, editorId: newId() }, AT),
  },
  nameRevision: {
    asks: 'edit-story',
    use: async (actor, story) => nameRevision(actor, { ...(await revisionOf(story)), name: 'First' }, AT),
  },
  restoreRevision: {
    asks: 'edit-story',
    use: async (actor, story) =>
      restoreRevision(actor, { ...(await revisionOf(story)), version: story.version }, AT),
  },
  createPreviewLink: {
    asks: 'edit-story',
    use: (actor, { id }) => createPreviewLink(actor, { storyId: id, hours: 24 }, AT),
  },
  listPreviewLinks: { asks: 'edit-story', use: (actor, { id }) => listPreviewLinks(actor, id, AT) },
  endPreviewLink: {
    asks: 'edit-story',
    use: async (actor, story) => endPreviewLink(actor, await previewLinkOf(story), AT),
  },
  publishStory: { asks: 'publish-story', use: (actor, story) => publishStory(actor, story, AT) },
  ...DRAFTS_ON_THE_WAY,
};

/** About a story that readers have. */
export const ABOUT_LIVE_STORIES: Record<string, Use<[StoryAtHand]>> = {
  saveStory: { asks: 'edit-story', use: (actor, story) => saveStory(actor, { ...story, ...draftOf() }, AT) },
  updateStory: { asks: 'publish-story', use: (actor, story) => updateStory(actor, story, AT) },
  unpublishStory: { asks: 'publish-story', use: (actor, { id }) => unpublishStory(actor, { id }, AT) },
  correctStory: {
    asks: 'correct-story',
    use: (actor, { id }) => correctStory(actor, { id, kind: 'correction', update: null, ...NOTE }, AT),
  },
  amendCorrection: {
    asks: 'correct-story',
    use: async (actor, { id }) => amendCorrection(actor, { ...(await correctionOn(id)), ...NOTE }, AT),
  },
  takeBackCorrection: {
    asks: 'correct-story',
    use: async (actor, { id }) => takeBackCorrection(actor, await correctionOn(id), AT),
  },
  listDeskCorrections: { asks: 'read-desk', use: (actor, { id }) => listDeskCorrections(actor, id, AT) },
  withdrawStory: {
    asks: 'withdraw-story',
    use: (actor, { id }) => withdrawStory(actor, { id, kind: 'kill', reason: 'Wrong.', notice: '' }, AT),
  },
  listDeskWithdrawals: { asks: 'read-desk', use: (actor, { id }) => listDeskWithdrawals(actor, id) },
  changeAddress: {
    asks: 'publish-story',
    use: (actor, { id }) => changeAddress(actor, { id, urlSlug: `at-${id.slice(0, 12)}` }, AT),
  },
  ...LIVE_ON_THE_WAY,
};

/** About a picture that no reader ever had. */
export const ABOUT_PICTURES: Record<string, Use<[PictureAtHand]>> = {
  getLibraryPicture: { asks: 'read-desk', use: (actor, { id }) => getLibraryPicture(actor, id, AT) },
  findDeskRendition: {
    asks: 'read-desk',
    use: (actor, { id }) => findDeskRendition(actor, { id, version: 2, width: 320, ext: 'webp' }),
  },
  savePicture: {
    asks: 'edit-media',
    use: (actor, which) => savePicture(actor, { ...which, words: WORDS }, AT),
  },
  replacePicture: {
    asks: 'edit-media',
    use: (actor, which) => replacePicture(actor, { ...which, ...NO_PICTURE }, AT),
  },
  deletePicture: { asks: 'edit-media', use: (actor, which) => deletePicture(actor, which, AT) },
};
