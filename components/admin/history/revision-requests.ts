import { z } from 'zod';
import { savedSchema } from '../editor/desk-answers.ts';
import { send } from '../editor/story-requests.ts';

type Which = { storyId: string; revisionId: string };

const namedSchema = z.object({ name: z.string() });

export const sendName = ({ storyId, revisionId }: Which, name: string) =>
  send('PUT', `/api/stories/${storyId}/revisions/${revisionId}`, { name }, namedSchema);

/** @param version the newest one, as this page was shown it */
export const sendRestore = ({ storyId, revisionId }: Which, version: number) =>
  send('POST', `/api/stories/${storyId}/restore`, { revisionId, version }, savedSchema);
