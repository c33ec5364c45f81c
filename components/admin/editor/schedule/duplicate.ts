import { troubleOf } from '../request-trouble.ts';
import { settle } from '../story-commands.ts';
import type { StorySession } from '../story-session.ts';
import { sendDuplicate } from './schedule-requests.ts';

/** Opens a new draft with the text as it stands on the screen; embargo, address and schedule stay with this story. */
export async function duplicate(session: StorySession): Promise<void> {
  if (!(await settle(session))) return;
  const outcome = await sendDuplicate(session.current().storyId);
  if (outcome.kind === 'done') window.location.assign(`/admin/stories/${outcome.value.id}`);
  else session.tell({ kind: 'failed', notice: { tone: 'trouble', text: troubleOf(outcome) }, fields: {} });
}
