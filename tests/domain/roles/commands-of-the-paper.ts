import { MACHINE } from '#domain/access';
import { notAllowed } from '#domain/failure';
import { EMPTY_FRONT, LEAD } from '#domain/front/content';
import { getDeskFront, listLaunches, listStoriesToPlace, previewFront } from '#domain/front/desk-front';
import { discardFrontDraft, readFrontDraft, saveFrontDraft } from '#domain/front/front-draft';
import { launchAgain, launchFront } from '#domain/front/launch-front';
import { listPeopleOfDesk } from '#domain/people/colleagues';
import { getDeskPerson, listAccountChoices, listDeskPeople } from '#domain/people/desk-people';
import { mergePeople } from '#domain/people/merge-people';
import { createPerson, savePerson } from '#domain/people/save-person';
import { addSection, changeSection } from '#domain/sections/change-section';
import { listDeskSections } from '#domain/sections/desk-sections';
import { orderSections } from '#domain/sections/order-sections';
import { retireSection, takeSectionBack } from '#domain/sections/retire-section';
import { getDeskTopic, listDeskTopics } from '#domain/topics/desk-topics';
import { mergeTopics } from '#domain/topics/merge-topics';
import { saveTopic } from '#domain/topics/save-topic';
import { MORNING as AT, draftStory } from '#tests/support/newsroom';
import { frontOf } from '#tests/support/fronts';
import type { Use } from './commands.ts';
import { PAGES } from './commands-about-pages.ts';
import { REDIRECTS } from './commands-about-redirects.ts';
import {
  aLaunchedFront,
  aSection,
  aTopic,
  makePerson,
  newProfile,
  newSectionWords,
  type PersonAtHand,
  sectionOrder,
} from './subjects-of-the-paper.ts';

/** The commands for what is of the whole paper: sections, people, the front. */

const anArrangement = async () => frontOf({ [LEAD]: [(await draftStory()).id] });

const SECTIONS: Record<string, Use<[]>> = {
  listDeskSections: { asks: 'edit-sections', use: (actor) => listDeskSections(actor) },
  addSection: { asks: 'edit-sections', use: (actor) => addSection(actor, newSectionWords(), AT) },
  changeSection: {
    asks: 'edit-sections',
    use: async (actor) => changeSection(actor, { ...(await aSection()), words: newSectionWords() }, AT),
  },
  orderSections: {
    asks: 'edit-sections',
    use: async (actor) => orderSections(actor, await sectionOrder(), AT),
  },
  retireSection: {
    asks: 'edit-sections',
    use: async (actor) => retireSection(actor, await aSection(), AT),
  },
  takeSectionBack: {
    asks: 'edit-sections',
    use: async (actor) => takeSectionBack(actor, await aSection({ isRetired: true }), AT),
  },
};

const FRONT: Record<string, Use<[]>> = {
  getDeskFront: { asks: 'edit-front', use: (actor) => getDeskFront(actor, AT) },
  previewFront: { asks: 'edit-front', use: (actor) => previewFront(actor, AT) },
  listLaunches: { asks: 'edit-front', use: (actor) => listLaunches(actor, { before: null }, AT) },
  listStoriesToPlace: {
    asks: 'edit-front',
    use: (actor) =>
      listStoriesToPlace(actor, { state: 'live', search: '', sectionId: null, before: null }, AT),
  },
  saveFrontDraft: {
    asks: 'edit-front',
    use: async (actor) => saveFrontDraft(actor, { ...(await readFrontDraft()), content: EMPTY_FRONT }, AT),
  },
  discardFrontDraft: {
    asks: 'edit-front',
    use: async (actor) => discardFrontDraft(actor, await readFrontDraft(), AT),
  },
  launchFront: {
    asks: 'edit-front',
    use: async (actor) => launchFront(actor, await readFrontDraft(), AT),
  },
  launchAgain: {
    asks: 'edit-front',
    use: async (actor) => launchAgain(actor, { id: await aLaunchedFront(await anArrangement()) }, AT),
  },
};

/** Who it is that writes, which is not for whoever it is. */
const WHO_WRITES: Record<string, Use<[]>> = {
  listPeopleOfDesk: { asks: 'read-desk', use: (actor) => listPeopleOfDesk(actor) },
  listDeskPeople: {
    asks: 'read-desk',
    use: (actor) => listDeskPeople(actor, { search: '', after: '' }, AT),
  },
  listAccountChoices: {
    asks: 'edit-people',
    use: async (actor) => ((await listAccountChoices(actor)).length > 0 ? null : notAllowed('choose')),
  },
  createPerson: { asks: 'edit-people', use: (actor) => createPerson(actor, newProfile(), AT) },
  mergePeople: {
    asks: 'edit-people',
    use: async (actor) => {
      const [one, other] = [await makePerson(MACHINE), await makePerson(MACHINE)];
      return mergePeople(actor, { ...one, into: other.profile.name }, AT);
    },
  },
};

const TOPICS: Record<string, Use<[]>> = {
  listDeskTopics: {
    asks: 'read-desk',
    use: (actor) => listDeskTopics(actor, { search: '', after: '' }, AT),
  },
  getDeskTopic: {
    asks: 'read-desk',
    use: async (actor) => getDeskTopic(actor, (await aTopic()).id, AT),
  },
  saveTopic: {
    asks: 'edit-topics',
    use: async (actor) => saveTopic(actor, await aTopic(), AT),
  },
  mergeTopics: {
    asks: 'edit-topics',
    use: async (actor) => {
      const [{ id, edits }, other] = [await aTopic(), await aTopic()];
      return mergeTopics(actor, { id, edits, into: other.words.name }, AT);
    },
  },
};

export const OF_THE_PAPER: Record<string, Use<[]>> = {
  ...SECTIONS,
  ...PAGES,
  ...REDIRECTS,
  ...FRONT,
  ...TOPICS,
  ...WHO_WRITES,
};

/** About a profile, which is whose account it names. */
export const ABOUT_PROFILES: Record<string, Use<[PersonAtHand]>> = {
  getDeskPerson: { asks: 'read-desk', use: (actor, { id }) => getDeskPerson(actor, id, AT) },
  savePerson: {
    asks: 'edit-people',
    use: (actor, { profile, ...which }) =>
      savePerson(actor, { ...which, profile: { ...profile, title: 'Reporter' } }, AT),
  },
};
