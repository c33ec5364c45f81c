import { z } from 'zod';
import { type Settings, settingsSchema } from '#domain/settings/settings';
import { type ChangeAnswer, sendChange } from '../send-change.ts';

export type Versioned = { version: number; settings: Settings };
export type SettingsAnswer = ChangeAnswer<{ version: number }, Versioned>;

export const sendSettings = (sent: Versioned): Promise<SettingsAnswer> =>
  sendChange({
    method: 'PUT',
    path: '/api/settings',
    body: sent,
    unanswered:
      'Not saved: no answer from the site. Your changes are still in the form. Save again in a moment.',
    value: z.object({ version: z.number() }),
    theirs: z.object({ version: z.number(), settings: settingsSchema }),
  });
