'use client';

import { type SubmitEvent, useState } from 'react';
import type { FieldErrors } from '#domain/failure';
import type { Settings } from '#domain/settings/settings';
import { withoutEmptyLines } from './address-lines.ts';
import { keepMine } from './keep-mine.ts';
import { sendSettings, type SettingsAnswer, type Versioned } from './send-settings.ts';

/** What is written in the form, what became of saving it, and what somebody else saved meanwhile. */
export function useSettingsForm(saved: Versioned) {
  const [version, setVersion] = useState(saved.version);
  const [opened, setOpened] = useState(saved.settings);
  const [draft, setDraft] = useState(saved.settings);
  const [isSaving, setSaving] = useState(false);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [problem, setProblem] = useState<{ message: string; fields: FieldErrors } | null>(null);
  const [theirs, setTheirs] = useState<Versioned | null>(null);

  function change(part: Partial<Settings>) {
    setDraft({ ...draft, ...part });
    setSavedAt(null);
  }

  async function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSaving) return;
    const settings = withoutEmptyLines(draft);
    setDraft(settings); // so that a line that is refused is the one that was counted
    setSaving(true);
    setSavedAt(null);
    take(await sendSettings({ version, settings }), settings);
    setSaving(false);
  }

  function take(answer: SettingsAnswer, sent: Settings) {
    setTheirs(answer.kind === 'refused' ? answer.theirs : null);
    if (answer.kind === 'done') {
      setVersion(answer.value.version);
      setOpened(sent);
      setProblem(null);
      setSavedAt(new Date());
    } else setProblem(answer);
  }

  /** Decides between two texts: from here on a save replaces theirs, with what I wrote or with what they did. */
  function settle(next: Versioned, which: 'mine' | 'theirs') {
    setVersion(next.version);
    setOpened(next.settings);
    setDraft(which === 'mine' ? keepMine(opened, draft, next.settings) : next.settings);
    setTheirs(null);
    setProblem(null);
  }

  return { draft, change, save, settle, theirs, problem, isSaving, savedAt };
}
