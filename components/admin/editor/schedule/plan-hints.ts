import type { Plan } from '#domain/stories/schedule-look';

/** What an hour means that nobody has given yet; then it is said what will come of it. */
export const PLAN_HINTS: Record<Plan, string> = {
  start: 'At this hour readers get the text as it is saved now.',
  end: 'At this hour readers lose the story. It stays at the desk.',
  embargo: 'Before this hour nobody may publish it.',
  breaking: 'Until this hour a banner on every page leads to it, and it stands first on the front.',
};
