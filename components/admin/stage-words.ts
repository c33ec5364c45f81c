import type { DeskState } from '#domain/stories/desk-list';
import type { Stage, StageMove } from '#domain/stories/stages';
import { STATE_WORDS } from './story-state.ts';

export const STAGE_WORDS: Record<Stage, string> = {
  draft: 'Draft',
  review: 'In review',
  ready: 'Ready',
  spiked: 'Spiked',
};

export const MOVE_WORDS: Record<StageMove, string> = {
  'send-to-review': 'Send to review',
  'send-back': 'Send back',
  'mark-ready': 'Mark ready',
  spike: 'Spike',
  'un-spike': 'Un-spike',
};

/** What readers have of a story, and how far the text has come that they do not have. */
export function stateAndStage(state: DeskState, stage: Stage): string {
  if (state === 'draft') return STAGE_WORDS[stage];
  if (state === 'changed' && (stage === 'review' || stage === 'ready'))
    return `Live, changes ${STAGE_WORDS[stage].toLowerCase()}`;
  return state === 'withdrawn' && stage !== 'draft' && stage !== 'ready'
    ? `Withdrawn, ${STAGE_WORDS[stage].toLowerCase()}`
    : STATE_WORDS[state];
}
