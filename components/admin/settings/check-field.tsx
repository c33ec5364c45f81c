import { type ReactNode, useId } from 'react';

type CheckFieldProps = { label: string; hint: string; checked: boolean; onCheck: (checked: boolean) => void };

/** A switch of the settings, with a sentence on what it does. */
export function CheckField({ label, hint, checked, onCheck }: CheckFieldProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label className="check">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={id}
          onChange={({ target }) => onCheck(target.checked)}
        />
        {label}
      </label>
      <p className="field-hint" id={id}>
        {hint}
      </p>
    </div>
  );
}
