'use client';

import type { ReactNode } from 'react';
import { Alert, Status } from '../notice.tsx';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { useRefusedField } from '../use-refused-field.ts';
import { TheirSettings } from './their-settings.tsx';
import type { useSettingsForm } from './use-settings-form.ts';

type FrameProps = {
  form: ReturnType<typeof useSettingsForm>;
  /** What becomes true with a save: 'Readers see it with their next page.' */
  effect: string;
  children: ReactNode;
};

/** A form of settings: one Save for all of it, and what is in force where somebody else saved meanwhile. */
export function SettingsFrame({ form, effect, children }: FrameProps): ReactNode {
  const { draft, save, settle, theirs, problem, isSaving, savedAt } = form;
  const isReady = useIsHydrated();
  const refused = useRefusedField(problem);
  return (
    <form ref={refused} className="form settings" onSubmit={(event) => void save(event)} noValidate>
      <fieldset className="form" disabled={!isReady}>
        {children}
        {theirs && <TheirSettings mine={draft} theirs={theirs} onSettle={settle} />}
        <div className="settings-end">
          <button className="button button-first" disabled={isSaving}>
            {isSaving ? 'Saving…' : 'Save'}
          </button>
          <Alert message={problem?.message ?? null} />
          <Status message={savedAt && `Saved at ${timeOf(savedAt, draft.timeZone)}. ${effect}`} />
        </div>
      </fieldset>
    </form>
  );
}

/** With seconds, so that a second save is said aloud as well. */
const timeOf = (moment: Date, timeZone: string) => moment.toLocaleTimeString('en-GB', { timeZone });
