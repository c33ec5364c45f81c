import type { ReactNode } from 'react';
import type { AskedHour } from '#domain/stories/schedule-hour';
import type { Look } from '#domain/stories/schedule-look';
import { Field } from '../../field.tsx';

type HourFieldsProps = {
  /** 'publication': what the hour is of, to tell the fields of one dialog apart. */
  of: string;
  hour: AskedHour;
  zone: string;
  look: Look | null;
  /** Stands there while no hour is looked at. */
  hint: string;
  onChange: (hour: AskedHour) => void;
};

/** A minute of the newsroom's clock, with what would come of it. */
export function HourFields({ of, hour, zone, look, hint, onChange }: HourFieldsProps): ReactNode {
  return (
    <>
      <div className="hour-fields">
        <Field
          label="Day"
          aria-label={`Day of the ${of}`}
          type="date"
          required
          value={hour.day}
          onChange={({ target: { value: day } }) => onChange({ day, time: hour.time })}
        />
        <Field
          label={`Time, ${zone}`}
          aria-label={`Time of the ${of}, ${zone}`}
          type="time"
          required
          value={hour.time}
          onChange={({ target: { value: time } }) => onChange({ day: hour.day, time: time.slice(0, 5) })}
        />
      </div>
      <div className="hour-look" aria-live="polite">
        {look === null && hint !== '' && <p className="field-hint">{hint}</p>}
        {look && <p className={look.kind === 'fine' ? 'field-hint' : 'field-error'}>{look.says}</p>}
        {look?.kind === 'skipped' && (
          <button type="button" className="plain-button" onClick={() => onChange(look.next)}>
            Take {look.next.time}
          </button>
        )}
        {look?.kind === 'twice' &&
          look.choices.map(({ which, words }) => (
            <button
              key={which}
              type="button"
              className="plain-button"
              onClick={() => onChange({ ...hour, which })}
            >
              {which === 'first' ? 'The first' : 'The second'}: {words}
            </button>
          ))}
      </div>
    </>
  );
}
