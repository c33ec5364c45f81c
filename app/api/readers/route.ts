import { z } from 'zod';
import { exportDays, exportStories } from '#domain/readers/export-readers';
import { readSpan } from '#domain/readers/span';
import { readSettings } from '#domain/settings/read-settings';
import { dispositionOf } from '#lib/disposition';
import { dayOf } from '#lib/zoned-time';
import { currentActor } from '../../(desk)/actor.ts';
import { refuseForm } from '../../(desk)/form-answers.ts';
import { requestFacts } from '../../(desk)/request-facts.ts';
import { answeringForm } from '../answering-form.ts';

const PAGE = '/admin/readers';

const askedSchema = z.object({
  of: z.enum(['days', 'stories']).catch('days'),
  story: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional()
    .catch(undefined),
});

const SIGNED_OUT = { status: 401, message: 'Your session has ended. Log in again to take the file away.' };

/** The numbers of a span as a file; whoever follows the link after the session ended gets a page that says so. */
export const GET = answeringForm(PAGE, async (request) => {
  const actor = await currentActor();
  if (actor === null) return refuseForm(request, SIGNED_OUT, PAGE);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { of, story } = askedSchema.parse(query);
  const span = readSpan(query.days);
  const { at } = await requestFacts();
  const exported =
    of === 'days'
      ? await exportDays(actor, { span, storyId: story }, at)
      : await exportStories(actor, span, at);
  if (!exported.ok) return refuseForm(request, { status: 403, message: exported.failure.message }, PAGE);
  const name = `${of}-${span}-${dayOf(at, (await readSettings()).timeZone)}.csv`;
  return new Response(exported.value, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': dispositionOf(name),
      'Cache-Control': 'no-store',
    },
  });
});
