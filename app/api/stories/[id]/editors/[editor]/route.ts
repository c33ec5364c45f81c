import { invalid, type Result } from '#domain/failure';
import { sayGone, sayPresent } from '#domain/stories/presence';
import { idleActor } from '../../../../../(desk)/actor.ts';
import { answer } from '../../../../answer.ts';
import { answering } from '../../../../answering.ts';
import { writerOf } from '../../../../writer.ts';
import { editorSchema } from '../../../requests.ts';

type EditorParams = { params: Promise<{ id: string; editor: string }> };

/** An editor has the story open, and says so every 20 seconds. */
export const PUT = answering(async (request, { params }: EditorParams) => {
  const actor = await writerOf(request, idleActor);
  if (actor instanceof Response) return actor;
  const named = await readName(params);
  return answer(named.ok ? await sayPresent(actor, named.value, Date.now()) : named);
});

/** It is being closed. */
export const DELETE = answering(async (request, { params }: EditorParams) => {
  const actor = await writerOf(request, idleActor);
  if (actor instanceof Response) return actor;
  const named = await readName(params);
  return answer(named.ok ? await sayGone(actor, named.value) : named);
});

async function readName(
  params: EditorParams['params'],
): Promise<Result<{ storyId: string; editorId: string }>> {
  const { id, editor } = await params;
  const { success, data } = editorSchema.safeParse(editor);
  return success
    ? { ok: true, value: { storyId: id, editorId: data } }
    : invalid('An editor names itself with letters, digits and hyphens.');
}
