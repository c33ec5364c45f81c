import { duplicateStory } from '#domain/stories/duplicate-story';
import { breakNews, endBreaking } from '#domain/stories/break-news';
import { checkLinks } from '#domain/stories/check-links';
import { liftEmbargo, setEmbargo } from '#domain/stories/embargo-story';
import { markReady, sendBack, sendToReview, spikeStory, unspikeStory } from '#domain/stories/move-stage';
import { assignStory, planStory, setDueDate } from '#domain/stories/plan-story';
import { getSchedule } from '#domain/stories/schedule-facts';
import { lookAhead } from '#domain/stories/schedule-look';
import { cancelSchedule, moveSchedule, scheduleStory } from '#domain/stories/schedule-story';
import { cancelWithdrawal, scheduleWithdrawal } from '#domain/stories/schedule-withdrawal';
import { getStoryWork } from '#domain/stories/work';
import { MORNING as AT, HOUR } from '#tests/support/newsroom';
import type { Use } from './commands.ts';
import { breaking, embargoed, ending, inStage, type StoryAtHand, scheduled } from './subjects.ts';

/** The commands for the way of a story to its readers: stages, plans, schedule, embargo, breaking. */

const LATER = AT + HOUR;
const NOON = { day: '2026-11-09', time: '12:00' };
const EMBARGO = { until: LATER, reason: 'They asked for it.', opensPreviews: false };
const moveOf = ({ id, version }: StoryAtHand) => ({ id, version, from: 'draft' as const, note: '' });

export const DRAFTS_ON_THE_WAY: Record<string, Use<[StoryAtHand]>> = {
  getStoryWork: { asks: 'read-desk', use: (actor, { id }) => getStoryWork(actor, id, AT) },
  duplicateStory: { asks: 'create-story', use: (actor, { id }) => duplicateStory(actor, { id }, AT) },
  sendToReview: { asks: 'edit-story', use: (actor, story) => sendToReview(actor, moveOf(story), AT) },
  sendBack: {
    asks: 'review-story',
    use: async (actor, story) => sendBack(actor, await inStage(story, 'review'), AT),
  },
  markReady: { asks: 'publish-story', use: (actor, story) => markReady(actor, moveOf(story), AT) },
  spikeStory: { asks: 'edit-story', use: (actor, story) => spikeStory(actor, moveOf(story), AT) },
  unspikeStory: {
    asks: 'edit-story',
    use: async (actor, story) => unspikeStory(actor, await inStage(story, 'spiked'), AT),
  },
  assignStory: {
    asks: 'review-story',
    use: (actor, { id }) => assignStory(actor, { id, from: null, to: actor.accountId }, AT),
  },
  setDueDate: {
    asks: 'review-story',
    use: (actor, { id }) => setDueDate(actor, { id, from: null, to: '2026-11-09T18:00' }, AT),
  },
  planStory: {
    asks: 'edit-story',
    use: (actor, { id }) => planStory(actor, { id, from: null, to: '2026-11-10' }, AT),
  },
  checkLinks: { asks: 'edit-story', use: (actor, { id }) => checkLinks(actor, id, AT) },
  getSchedule: { asks: 'read-desk', use: (actor, { id }) => getSchedule(actor, id, AT) },
  lookAhead: {
    asks: 'read-desk',
    use: (actor, { id }) => lookAhead(actor, { id, plan: 'start', hour: NOON }, AT),
  },
  scheduleStory: {
    asks: 'publish-story',
    use: (actor, story) => scheduleStory(actor, { ...story, startsAt: LATER }, AT),
  },
  moveSchedule: {
    asks: 'publish-story',
    use: async (actor, story) =>
      moveSchedule(actor, { id: await scheduled(story, LATER), startsAt: LATER + HOUR }, AT),
  },
  cancelSchedule: {
    asks: 'publish-story',
    use: async (actor, story) => cancelSchedule(actor, { id: await scheduled(story, LATER) }, AT),
  },
  setEmbargo: { asks: 'edit-story', use: (actor, { id }) => setEmbargo(actor, { id, ...EMBARGO }, AT) },
  liftEmbargo: {
    asks: 'move-embargo',
    use: async (actor, story) => liftEmbargo(actor, { id: await embargoed(story, EMBARGO) }, AT),
  },
};

export const LIVE_ON_THE_WAY: Record<string, Use<[StoryAtHand]>> = {
  scheduleWithdrawal: {
    asks: 'publish-story',
    use: (actor, { id }) => scheduleWithdrawal(actor, { id, endsAt: LATER }, AT),
  },
  cancelWithdrawal: {
    asks: 'publish-story',
    use: async (actor, story) => cancelWithdrawal(actor, { id: await ending(story, LATER) }, AT),
  },
  breakNews: { asks: 'break-news', use: (actor, { id }) => breakNews(actor, { id, until: LATER }, AT) },
  endBreaking: {
    asks: 'break-news',
    use: async (actor, story) => endBreaking(actor, { id: await breaking(story, LATER) }, AT),
  },
};
