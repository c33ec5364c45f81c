import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { bodySchema } from '../stories/body.ts';
import { bylineSchema } from '../stories/bylines.ts';
import { contentSchema, slideSchema } from '../stories/content.ts';
import { draftSchema } from '../stories/draft.ts';
import { bodyOfMarkdown, MarkdownError } from './markdown-body.ts';

const instant = z.iso.datetime({
  offset: true,
  error: 'give date, time and offset: 2024-03-29T09:00:00+01:00',
});

const text = (shape: z.ZodType<string>) => shape.default('');
const { shape } = contentSchema;
const names = z.array(bylineSchema.shape.name).max(20, 'at most 20 names').default([]);

/** The front matter of a story file. Without `first_published_at` the story comes in as a draft. */
const frontMatterSchema = z.strictObject({
  headline: shape.headline.min(1, 'a story has a headline'),
  section: z.string().min(1, 'name a section by its slug'),
  url_slug: draftSchema.shape.urlSlug.default(''),
  slugline: draftSchema.shape.slugline.default(''),
  first_published_at: instant.optional(),
  kicker: text(shape.kicker),
  standfirst: text(shape.standfirst),
  trail_text: text(shape.trailText),
  dateline: text(shape.dateline),
  social_headline: text(shape.socialHeadline),
  topics: shape.topics.default([]),
  bylines: names,
  photographs: names,
  translation: names,
  slides: z
    .array(
      z.strictObject({
        file: z.string().min(1, 'name the picture’s file'),
        alt: slideSchema.shape.alt.min(1, 'describe the picture'),
        caption: text(slideSchema.shape.caption),
        credit: text(slideSchema.shape.credit),
      }),
    )
    .max(60, 'at most 60 slides')
    .default([]),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
export type StoryFile = FrontMatter & { body: z.infer<typeof bodySchema> };

/** Why a file cannot come in. `line` counts from 1. */
export class StoryFileError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** Markdown with YAML front matter between two lines of three hyphens; throws StoryFileError. */
export function parseStoryFile(source: string): StoryFile {
  const lines = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  if (lines[0]?.trim() !== '---') throw new StoryFileError('the file does not begin with ---', 1);
  const end = lines.findIndex((line, place) => place > 0 && line.trim() === '---');
  if (end === -1) throw new StoryFileError('the front matter is not closed by ---', lines.length);
  const frontMatter = parseFrontMatter(lines.slice(1, end).join('\n'));
  return { ...frontMatter, body: parseBody(lines.slice(end + 1).join('\n'), end + 1) };
}

const FIRST_LINE = 1; // the front matter begins below the first ---

function parseFrontMatter(yaml: string): FrontMatter {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, schema: 'core' });
  const [broken] = document.errors;
  if (broken) {
    const line = counter.linePos(broken.pos[0]).line + FIRST_LINE;
    throw new StoryFileError(
      broken.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? 'not YAML',
      line,
    );
  }
  const parsed = frontMatterSchema.safeParse(document.toJS() ?? {}, { reportInput: true });
  if (parsed.success) return parsed.data;
  const { path, message } = describe(parsed.error);
  throw new StoryFileError(
    `${path.join('.') || 'front matter'}: ${message}`,
    lineOf(document, path, counter) + FIRST_LINE,
  );
}

/** The first mistake as a path to the field and a reason in words. */
function describe({ issues: [issue] }: z.ZodError): { path: (string | number)[]; message: string } {
  const path = (issue?.path ?? []).map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue?.code === 'unrecognized_keys')
    return { path: [...path, ...issue.keys.slice(0, 1)], message: 'is no field of a story' };
  if (issue?.code === 'invalid_type' && issue.input === undefined) return { path, message: 'is missing' };
  return { path, message: issue?.message ?? 'is not valid' };
}

/** The line of the deepest node that exists on the path: where the mistake is, or where the field is missing. */
function lineOf(document: Document.Parsed, path: (string | number)[], counter: LineCounter): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 0;
}

function parseBody(markdown: string, linesAbove: number): StoryFile['body'] {
  try {
    const parsed = bodySchema.safeParse(bodyOfMarkdown(markdown));
    if (parsed.success) return parsed.data;
    throw new StoryFileError(parsed.error.issues[0]?.message ?? 'the text is not valid', linesAbove + 1);
  } catch (error) {
    if (error instanceof MarkdownError) throw new StoryFileError(error.message, linesAbove + error.line);
    throw error;
  }
}
