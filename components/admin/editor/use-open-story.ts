import { useEffect } from 'react';
import { keepPresent } from './keep-present.ts';
import { keepSaving } from './saving-loop.ts';
import type { StorySession } from './story-session.ts';

/** What goes on while somebody who may edit a story has it open: it is saved by itself, and others hear of it. */
export function useOpenStory(session: StorySession, mayEdit: boolean): void {
  useEffect(() => (mayEdit ? keepSaving(session) : undefined), [session, mayEdit]);
  useEffect(() => (mayEdit ? keepPresent(session) : undefined), [session, mayEdit]);
}
