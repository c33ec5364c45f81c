import sharp from 'sharp';
import { type Actor, MACHINE } from '#domain/access';
import { storeFile } from '#domain/files/store-file';
import { storePicture } from '#domain/media/store-picture';
import type { Body } from '#domain/stories/body';
import type { Inline } from '#domain/stories/body/inline';
import type { Draft } from '#domain/stories/draft';
import { startThread } from '#domain/stories/notes';
import { newId } from '#lib/id';
import { valueOf } from './newsroom.ts';

/** A text with a word of its own in every place that takes words, to be looked for where it must not be. */
export type Canary = {
  draft: Draft;
  /** What readers get with the story: by where it stands. */
  words: Record<string, string>;
  /** What is the newsroom's own and reaches nobody, ever. */
  secrets: string[];
  pictures: string[];
  file: { id: string; name: string };
};

let painted = 0;

/** Stores a picture like no other under a name of its own. */
async function paint(actor: Actor, word: string, at: number): Promise<string> {
  painted += 1;
  const background = { r: painted, g: (painted * 37) % 256, b: 90 };
  const bytes = await sharp({ create: { width: 330, height: 220, channels: 3, background } })
    .png()
    .toBuffer();
  const words = { alt: `${word}libalt`, caption: `${word}libcaption`, credit: `${word}libcredit` };
  return valueOf(await storePicture(actor, { bytes, name: `${word}picturename.png`, words }, at)).id;
}

/** @param isOpen with a suggestion in the text, which no published text may have */
export async function hatchCanary(
  tag: string,
  { isOpen, at, actor = MACHINE }: { isOpen: boolean; at: number; actor?: Actor },
): Promise<Canary> {
  const words: Record<string, string> = {};
  const say = (place: string): string => (words[place] = `zq${tag}${place}`);
  const secrets: string[] = [];
  const hide = (place: string): string => {
    secrets.push(`zq${tag}${place}`);
    return `zq${tag}${place}`;
  };
  const pictures: string[] = [];
  const picture = async (place: string) => {
    const mediaId = await paint(actor, `zq${tag}${place}`, at);
    pictures.push(mediaId);
    secrets.push(...['picturename', 'libcaption', 'libcredit'].map((end) => `zq${tag}${place}${end}`));
    return {
      mediaId,
      alt: say(`${place}alt`),
      caption: say(`${place}caption`),
      credit: say(`${place}credit`),
    };
  };
  const name = `${say('filename')}.csv`;
  const { id: fileId } = valueOf(
    await storeFile(actor, { bytes: Buffer.from(`${say('filebytes')},1\n`), name }, at),
  );
  const body = await writeBody({ say, hide, picture, fileId, isOpen });
  const { caption: _, credit: __, ...socialPicture } = await picture('socialpicture');
  for (const place of ['socialpicturecaption', 'socialpicturecredit', 'socialpicturealt'])
    delete words[place];
  const content = {
    sectionId: 'news',
    kicker: say('kicker'),
    headline: say('headline'),
    standfirst: say('standfirst'),
    trailText: say('trailtext'),
    dateline: say('dateline'),
    socialHeadline: say('socialheadline'),
    bylines: [{ name: say('byline'), role: 'reporting' as const }],
    topics: [say('topic')],
    slides: [await picture('slide')],
    leadPicture: await picture('lead'),
    socialPicture,
    related: [],
    body,
  };
  const draft = { content, slugline: hide('slugline'), urlSlug: say('urlslug') };
  return { draft, words, secrets, pictures, file: { id: fileId, name } };
}

type Writing = {
  say: (place: string) => string;
  hide: (place: string) => string;
  picture: (place: string) => Promise<{ mediaId: string; alt: string; caption: string; credit: string }>;
  fileId: string;
  isOpen: boolean;
};

async function writeBody({ say, hide, picture, fileId, isOpen }: Writing): Promise<Body> {
  const line = (place: string): { content: Inline[] } => ({ content: [{ type: 'text', text: say(place) }] });
  const paragraph = (place: string) => ({ type: 'paragraph' as const, ...line(place) });
  const link = { type: 'link' as const, attrs: { href: `https://example.com/${say('linkaddress')}` } };
  const suggested: Inline[] = isOpen
    ? [
        {
          type: 'text',
          text: hide('insertion'),
          marks: [{ type: 'insertion', attrs: { by: '', name: hide('suggester'), at: 1 } }],
        },
      ]
    : [];
  const footnote: Inline = { type: 'footnote', content: [{ type: 'text', text: say('footnote') }] };
  return {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: say('linked'), marks: [link] }, footnote, ...suggested],
      },
      { type: 'heading', attrs: { level: 2 }, ...line('heading') },
      { type: 'blockquote', content: [paragraph('quoted')] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('bullet')] }] },
      {
        type: 'orderedList',
        attrs: { start: 1 },
        content: [{ type: 'listItem', content: [paragraph('numbered')] }],
      },
      { type: 'pullQuote', attrs: { attribution: say('attribution') }, ...line('pullquote') },
      {
        type: 'table',
        attrs: { caption: say('tablecaption') },
        content: [
          { type: 'tableRow', content: [{ type: 'tableHeader', ...line('tablehead') }] },
          { type: 'tableRow', content: [{ type: 'tableCell', ...line('tablecell') }] },
        ],
      },
      { type: 'picture', attrs: { ...(await picture('textpicture')), width: 'text' } },
      {
        type: 'pictureGroup',
        attrs: { pictures: [await picture('groupone'), await picture('grouptwo')], width: 'wide' },
      },
      {
        type: 'embed',
        attrs: {
          provider: 'bluesky',
          url: `https://bsky.app/profile/${say('embedaddress')}.example/post/3kabcdefgh`,
          quote: say('embedquote'),
        },
      },
      { type: 'factBox', attrs: { title: say('boxtitle') }, content: [paragraph('boxtext')] },
      { type: 'file', attrs: { fileId, label: say('filelabel') } },
    ],
  };
}

/** What colleagues say about a passage: nobody else's. */
export async function noteOn(canary: Canary, storyId: string, tag: string, at: number): Promise<void> {
  const note = { thread: newId(), note: newId(), words: `zq${tag}note`, quote: `zq${tag}notequote` };
  valueOf(await startThread(MACHINE, { storyId, ...note }, at));
  canary.secrets.push(note.words, note.quote, note.thread);
}
