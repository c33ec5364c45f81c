import { type ReactNode, type SubmitEvent, useState } from 'react';
import type { StorySchedule } from '#domain/stories/schedule-facts';
import type { AskedHour, SaidHour } from '#domain/stories/schedule-hour';
import type { Plan } from '#domain/stories/schedule-look';
import { HourFields } from './hour-fields.tsx';
import { PLAN_HINTS } from './plan-hints.ts';
import { useLook } from './use-look.ts';

/** What somebody reads when it was not done; null: it was. */
export type Trouble = string | null;

type PlanFormProps = {
  storyId: string;
  plan: Plan;
  /** 'Publication', 'Embargo' */
  title: string;
  /** What is set now. */
  saved: SaidHour | null;
  clock: StorySchedule['clock'];
  words: { set: string; move: string; cancel: string };
  /** What belongs to the plan beside its hour. */
  children?: ReactNode;
  onSet: (hour: AskedHour) => Promise<Trouble>;
  /** Absent: this person may not take it away. */
  onCancel?: (() => Promise<Trouble>) | undefined;
};

/** One thing that is planned for a story: its hour, what will come of it, and the way to take it back. */
export function PlanForm(props: PlanFormProps): ReactNode {
  const { storyId, plan, title, saved, clock, words, children, onSet, onCancel } = props;
  const [hour, setHour] = useState<AskedHour | null>(null);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const [isBusy, setBusy] = useState(false);
  const look = useLook(storyId, plan, hour);
  const shown = hour ?? saved?.hour ?? { day: clock.now.day, time: '' };

  async function wait(work: Promise<Trouble>) {
    setBusy(true);
    setTrouble(await work);
    setBusy(false);
  }
  function submit(event: SubmitEvent) {
    event.preventDefault();
    void wait(onSet(shown));
  }
  return (
    <form className="plan-form" onSubmit={submit}>
      <h3>{title}</h3>
      {saved && <p>Set for {saved.words}.</p>}
      <HourFields
        of={title.toLowerCase()}
        hour={shown}
        zone={clock.zone}
        look={look}
        hint={saved ? '' : PLAN_HINTS[plan]}
        onChange={(next) => {
          setTrouble(null);
          setHour(next);
        }}
      />
      {children}
      <p role="alert" className={trouble ? 'field-error' : ''}>
        {trouble}
      </p>
      <div className="plan-actions">
        {saved && onCancel && (
          <button type="button" className="button" disabled={isBusy} onClick={() => void wait(onCancel())}>
            {words.cancel}
          </button>
        )}
        <button
          className={plan === 'start' ? 'button button-first' : 'button'}
          disabled={isBusy || (look !== null && look.kind !== 'fine')}
        >
          {saved ? words.move : words.set}
        </button>
      </div>
    </form>
  );
}
