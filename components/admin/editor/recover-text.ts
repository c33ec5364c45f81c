import { z } from 'zod';
import { type Block, blockSchema, type Body } from '#domain/stories/body';
import { BYLINE_ROLES } from '#domain/stories/bylines';
import { type Content, emptyContent } from '#domain/stories/content';
import type { Draft } from '#domain/stories/draft';
import { pictureSchema } from './desk-answers.ts';
import type { KeptText } from './kept-text.ts';
import { linesOf } from './plain-lines.ts';

/**
 * What can be read of a kept text: all of it when this version of the program wrote it, also over the limits of a save;
 * as much as possible otherwise. null when it is no text of a story.
 */
export function recoverText(sent: unknown, storyId: string): KeptText | null {
  const kept = keptSchema.safeParse(sent);
  if (!kept.success || !isStoryId(storyId)) return null;
  const { version, at, pictures, draft, ancestor } = kept.data;
  const before = ancestor ? { ancestor: recoverDraft(ancestor) } : {};
  return { storyId, version, at, pictures, draft: recoverDraft(draft), ...before };
}

const isStoryId = (value: string) => /^[0-9a-f]{32}$/.test(value);

const line = z.string().catch('');
/** Those items of a list that are what they should be. */
const items = <T>(item: z.ZodType<T>) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((all) => all.flatMap((one) => item.safeParse(one).data ?? []));

const draftShape = z.object({
  slugline: line,
  urlSlug: line,
  content: z.record(z.string(), z.unknown()).catch({}),
});
const keptSchema = z.object({
  version: z.int().nullable().catch(null),
  at: z.number().catch(0),
  pictures: items(pictureSchema),
  draft: draftShape,
  ancestor: draftShape.optional().catch(undefined),
});

const slideSchema = z.object({ mediaId: z.string(), alt: line, caption: line, credit: line });
/** A text kept by a version before roles has names only; whoever is named there has reported. */
const bylineShape = z.union([
  z.object({ name: z.string(), role: z.enum(BYLINE_ROLES) }),
  z.string().transform((name) => ({ name, role: 'reporting' as const })),
]);

const contentSchema = z.object({
  sectionId: line,
  kicker: line,
  headline: line,
  standfirst: line,
  trailText: line,
  dateline: line,
  socialHeadline: line,
  bylines: items(bylineShape),
  topics: items(z.string()),
  slides: items(slideSchema),
  related: items(z.string()),
  leadPicture: slideSchema.nullable().catch(null),
  socialPicture: z.object({ mediaId: z.string(), alt: line }).nullable().catch(null),
});
const bodyShape = z.object({ content: z.array(z.unknown()).catch([]) }).catch({ content: [] });

const recoverDraft = (draft: z.infer<typeof draftShape>): Draft => ({
  ...draft,
  content: recoverContent(draft.content),
});

function recoverContent(sent: Record<string, unknown>): Content {
  return { ...emptyContent(''), ...contentSchema.parse(sent), body: recoverBody(sent.body) };
}

/** Blocks that stories have stay as they are; of any other the words stay, as paragraphs. */
function recoverBody(sent: unknown): Body {
  return { type: 'doc', content: bodyShape.parse(sent).content.flatMap(recoverBlock) };
}

function recoverBlock(sent: unknown): Block[] {
  const known = blockSchema.safeParse(sent);
  if (known.success) return [known.data];
  return linesOf(sent).map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
}
