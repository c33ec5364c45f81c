import type { ReactNode } from 'react';
import type { StorySchedule } from '#domain/stories/schedule-facts';

type ScheduleLinesProps = {
  facts: StorySchedule | null;
  /** Whether the newest text may be put into the schedule now. */
  mayRenew: boolean;
  onRenew: () => void;
};

/** What is planned for the story, a sentence each; nothing where nothing is. */
export function ScheduleLines({ facts, mayRenew, onRenew }: ScheduleLinesProps): ReactNode {
  const { start, end, embargo, breaking } = facts ?? NOTHING;
  if (facts === null || [start, end, embargo, breaking].every((plan) => plan === null)) return null;
  return (
    <ul className="story-plans" aria-label="What is planned">
      {embargo && (
        <li data-plan="embargo">
          <b>Embargo until {embargo.words}.</b> <bdi>{embargo.reason}</bdi>{' '}
          {embargo.opensPreviews && 'Outsiders with a preview link may read it.'}
        </li>
      )}
      {start && <StartLine facts={facts} start={start} mayRenew={mayRenew} onRenew={onRenew} />}
      {end && (
        <li>
          <b>
            Withdrawal {end.words}
            {end.withdrawal && `, as ${end.withdrawal.kind}`}.
          </b>{' '}
          Readers lose it by itself
          {end.withdrawal ? '; its address says the notice then.' : '.'}
        </li>
      )}
      {breaking && (
        <li data-plan="breaking">
          <b>Breaking until {breaking.words}.</b>
        </li>
      )}
    </ul>
  );
}

const NOTHING = { start: null, end: null, embargo: null, breaking: null };

type StartLineProps = {
  facts: StorySchedule;
  start: NonNullable<StorySchedule['start']>;
  mayRenew: boolean;
  onRenew: () => void;
};

function StartLine({ facts: { state, path }, start, mayRenew, onRenew }: StartLineProps) {
  const isLive = state === 'live' || state === 'changed';
  return (
    <li>
      <b>
        {isLive ? 'Update' : 'Publication'} {start.words}
      </b>
      {isLive ? '. ' : `, at ${path}. `}
      {!start.isNewest && 'The text here is newer than the one that is scheduled. '}
      {!start.isNewest && mayRenew && (
        <button type="button" className="plain-button" onClick={onRenew}>
          Put the newer text into the schedule
        </button>
      )}
    </li>
  );
}
