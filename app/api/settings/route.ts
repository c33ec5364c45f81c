import { z } from 'zod';
import { saveSettings } from '#domain/settings/save-settings';
import { settingsSchema } from '#domain/settings/settings';
import { currentActor } from '../../(desk)/actor.ts';
import { requestFacts } from '../../(desk)/request-facts.ts';
import { answer, signedOut } from '../answer.ts';
import { answering } from '../answering.ts';
import { receiveJson } from '../receive.ts';

const sentSchema = z.strictObject({ version: z.int(), settings: settingsSchema });

export const PUT = answering(async (request) => {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  const sent = await receiveJson(request, sentSchema);
  if (!sent.ok) return answer(sent);
  const { at } = await requestFacts();
  return answer(await saveSettings(actor, sent.value, at));
});
