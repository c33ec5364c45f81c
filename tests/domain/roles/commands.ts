import type { Action, Actor } from '#domain/access';
import { readSought } from '#domain/audit/audit-filter';
import { exportAudit } from '#domain/audit/export-audit';
import { readAudit } from '#domain/audit/read-audit';
import { beginDemoContent, finishDemoContent, removeDemoContent } from '#domain/demo/demo-content';
import { done } from '#domain/failure';
import { findDeskFile, getDeskFile } from '#domain/files/find-file';
import { storeFile } from '#domain/files/store-file';
import { importStory } from '#domain/imports/import-story';
import { parseStoryFile } from '#domain/imports/story-file';
import { listFailedJobs, retryJob } from '#domain/jobs/failed-jobs';
import { listEndingLicences } from '#domain/media/ending-licences';
import { listLibrary } from '#domain/media/list-library';
import { storePicture } from '#domain/media/store-picture';
import {
  changeAccount,
  changeRole,
  disableAccount,
  enableAccount,
  listAccounts,
} from '#domain/people/accounts';
import { createAccount } from '#domain/people/create-account';
import { inviteAccount, inviteAgain } from '#domain/people/invite';
import { removeSecondFactor } from '#domain/people/remove-second-factor';
import { resetPassword } from '#domain/people/reset-password';
import { sendReset } from '#domain/people/send-reset';
import { readVersionedSettings } from '#domain/settings/read-settings';
import { saveSettings } from '#domain/settings/save-settings';
import { getBudget, planNewStory } from '#domain/stories/budget';
import { createStory } from '#domain/stories/create-story';
import { listDeskStories } from '#domain/stories/desk-list';
import { listKnownNames } from '#domain/stories/known-names';
import { listMentions } from '#domain/stories/mentions';
import { getToday } from '#domain/stories/today';
import { newId } from '#lib/id';
import { MORNING as AT } from '#tests/support/newsroom';
import { READERS } from './commands-about-readers.ts';
import { OF_THE_PAPER } from './commands-of-the-paper.ts';
import { anAccount, draftOf, failedJob } from './subjects.ts';

/**
 * Every command of the domain, by its name: what it asks `can`, and one honest use of it. A new command is one line
 * here, or in a file beside this one.
 */

export type Use<Subject extends unknown[]> = {
  asks: Action;
  use: (actor: Actor, ...about: Subject) => unknown;
};

const NOTHING = readSought({});
const NO_BYTES = { bytes: Buffer.from('no picture'), name: 'x.png' };
const anImport = () => {
  const file = parseStoryFile(
    `---\nheadline: Ferry ${newId()} stops\nsection: news\n---\nThe ferry stopped.\n`,
  );
  return { file, directory: '.', demo: false };
};
const fresh = () => ({ name: 'New', email: `new-${newId()}@news.example`, role: 'author' });
const anywhere = { filter: null, search: '', before: null };

/** About nothing that is somebody's. */
export const PLAIN: Record<string, Use<[]>> = {
  createStory: { asks: 'create-story', use: (actor) => createStory(actor, draftOf(), AT) },
  importStory: { asks: 'create-story', use: (actor) => importStory(actor, anImport(), AT) },
  planNewStory: {
    asks: 'create-story',
    use: (actor) =>
      planNewStory(actor, { id: newId(), slugline: 'ferry', sectionId: 'news', day: '2026-11-10' }, AT),
  },
  getToday: { asks: 'read-desk', use: (actor) => getToday(actor, AT) },
  getBudget: {
    asks: 'read-desk',
    use: (actor) => getBudget(actor, { first: '2026-11-09', days: 7, sectionId: null, personId: null }, AT),
  },
  listDeskStories: {
    asks: 'read-desk',
    use: (actor) => listDeskStories(actor, { state: null, search: '', before: null }, AT),
  },
  listKnownNames: { asks: 'read-desk', use: (actor) => listKnownNames(actor) },
  listMentions: { asks: 'read-desk', use: (actor) => listMentions(actor, 5) },
  listLibrary: { asks: 'read-desk', use: (actor) => listLibrary(actor, anywhere, AT) },
  listEndingLicences: { asks: 'read-desk', use: (actor) => listEndingLicences(actor, 5, AT) },
  findDeskFile: { asks: 'read-desk', use: (actor) => findDeskFile(actor, { id: newId(), name: 'x.pdf' }) },
  getDeskFile: { asks: 'read-desk', use: (actor) => getDeskFile(actor, newId()) },
  storePicture: { asks: 'upload-media', use: (actor) => storePicture(actor, NO_BYTES, AT) },
  storeFile: { asks: 'upload-media', use: (actor) => storeFile(actor, NO_BYTES, AT) },
  saveSettings: {
    asks: 'edit-settings',
    use: async (actor) => saveSettings(actor, await readVersionedSettings(), AT),
  },
  beginDemoContent: { asks: 'edit-settings', use: (actor) => beginDemoContent(actor, AT) },
  finishDemoContent: { asks: 'edit-settings', use: (actor) => finishDemoContent(actor, AT) },
  removeDemoContent: { asks: 'edit-settings', use: (actor) => removeDemoContent(actor, AT) },
  listAccounts: { asks: 'manage-accounts', use: (actor) => listAccounts(actor, AT) },
  createAccount: {
    asks: 'manage-accounts',
    use: (actor) => createAccount(actor, { ...fresh(), password: null }, AT),
  },
  inviteAccount: { asks: 'manage-accounts', use: (actor) => inviteAccount(actor, fresh(), AT) },
  inviteAgain: {
    asks: 'manage-accounts',
    use: async (actor) => inviteAgain(actor, { email: await anAccount() }, AT),
  },
  changeAccount: {
    asks: 'manage-accounts',
    use: async (actor) => changeAccount(actor, { email: await anAccount(), at: AT }, async () => done(null)),
  },
  changeRole: {
    asks: 'manage-accounts',
    use: async (actor) => changeRole(actor, { email: await anAccount(), role: 'editor' }, AT),
  },
  disableAccount: {
    asks: 'manage-accounts',
    use: async (actor) => disableAccount(actor, await anAccount(), AT),
  },
  enableAccount: {
    asks: 'manage-accounts',
    use: async (actor) => enableAccount(actor, await anAccount(), AT),
  },
  resetPassword: {
    asks: 'manage-accounts',
    use: async (actor) => resetPassword(actor, { email: await anAccount(), password: null }, AT),
  },
  removeSecondFactor: {
    asks: 'manage-accounts',
    use: async (actor) => removeSecondFactor(actor, await anAccount(), AT),
  },
  sendReset: {
    asks: 'manage-accounts',
    use: async (actor) => sendReset(actor, { email: await anAccount() }, AT),
  },
  readAudit: {
    asks: 'read-audit',
    use: (actor) => readAudit(actor, { sought: NOTHING, before: null }, AT),
  },
  exportAudit: {
    asks: 'read-audit',
    use: (actor) => exportAudit(actor, { sought: NOTHING, format: 'csv' }, AT),
  },
  listFailedJobs: { asks: 'retry-jobs', use: (actor) => listFailedJobs(actor, 5) },
  retryJob: { asks: 'retry-jobs', use: async (actor) => retryJob(actor, await failedJob(), AT) },
  ...OF_THE_PAPER,
  ...READERS,
};

/** Exported, with an actor first, and no command: each with the reason. */
export const NO_COMMANDS: Record<string, string> = {
  can: 'the rule itself',
  fillPaper: 'made-up stories for the bench, where no portal leads',
  rowsOf: 'the rows of one of them',
  turnEdition: 'for the bench too',
  mayEditPerson: 'a rule, asked by what changes a person',
  mayEditProfile: 'a rule, asked by what changes a profile',
  newStoryWork: 'about a story that is not there yet: what createStory would begin with',
  changeOwnName: 'one’s own account, whatever was sent',
  changeOwnPassword: 'one’s own account, whatever was sent',
  listOwnPasskeys: 'one’s own account',
  beginPasskey: 'one’s own account',
  addPasskey: 'one’s own account, by a token that only it was given',
  renameOwnPasskey: 'only one’s own passkey',
  removeOwnPasskey: 'only one’s own passkey',
  getOwnSecondFactor: 'one’s own account',
  beginTotp: 'one’s own account',
  confirmTotp: 'one’s own account, by a token that only it was given',
  removeTotp: 'one’s own account',
  renewRecoveryCodes: 'one’s own account',
  listOwnSessions: 'one’s own sessions',
  endOwnSession: 'ends only one’s own session',
  endOtherSessions: 'ends only one’s own sessions',
  hasProved: 'asks when, not who may',
  mayDelete: 'a rule about one’s own words, asked by deleteNote',
  getOwnEmail: 'one’s own address',
  sayGone: 'ends only one’s own presence',
};
