/** How far the text that readers do not have yet has come. */
export const STAGES = ['draft', 'review', 'ready', 'spiked'] as const;
export type Stage = (typeof STAGES)[number];

/** What can be done with it, in the newsroom's words. */
export const STAGE_MOVES = ['send-to-review', 'send-back', 'mark-ready', 'spike', 'un-spike'] as const;
export type StageMove = (typeof STAGE_MOVES)[number];

export const NOTE_MAX = 1000;

type Way = {
  from: readonly Stage[];
  to: Stage;
  /** What one must be allowed to do with the story (domain/access.ts). */
  action: 'edit-story' | 'review-story' | 'publish-story';
  /** What was asked for, as a refusal says it. */
  what: string;
};

/** Ready may go to review again: a live story's next text is looked at like its first. */
export const WAYS: Record<StageMove, Way> = {
  'send-to-review': {
    from: ['draft', 'ready'],
    to: 'review',
    action: 'edit-story',
    what: 'send this story to review',
  },
  'send-back': {
    from: ['review', 'ready'],
    to: 'draft',
    action: 'review-story',
    what: 'send this story back',
  },
  'mark-ready': {
    from: ['draft', 'review'],
    to: 'ready',
    action: 'publish-story',
    what: 'mark this story ready',
  },
  spike: { from: ['draft', 'review', 'ready'], to: 'spiked', action: 'edit-story', what: 'spike this story' },
  'un-spike': { from: ['spiked'], to: 'draft', action: 'edit-story', what: 'un-spike this story' },
};

/** What this person can do next with a story in this stage. */
export const nextMoves = (stage: Stage, may: Record<Way['action'], boolean>): StageMove[] =>
  STAGE_MOVES.filter((move) => WAYS[move].from.includes(stage) && may[WAYS[move].action]);

type Saving = {
  stage: Stage;
  /** Whether who saves could mark it ready again. */
  mayPublish: boolean;
  /** Readers had, have or will have the text that this one is written on. */
  wasOut: boolean;
};

/**
 * Where a story goes by being written on, or null where it stays: what somebody else called ready is looked at again,
 * and on a text that went out the next one begins (docs/decisions/0075).
 */
export function stageAfterSave({ stage, mayPublish, wasOut }: Saving): Stage | null {
  if (stage !== 'ready') return null;
  if (!mayPublish) return 'review';
  return wasOut ? 'draft' : null;
}

/** Of a stored text; one that is none of them counts as the first. */
export const readStage = (text: string): Stage => STAGES.find((stage) => stage === text) ?? 'draft';
