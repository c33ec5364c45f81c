import { getSchema, type JSONContent } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Body } from '#domain/stories/body';
import { FEATURES } from '#domain/stories/body/features';
import { TEXT_BLOCKS } from '#domain/stories/body/text-blocks';
import { emptyContent } from '#domain/stories/content';
import { bodyExtensions } from '../../../components/admin/editor/body/body-extensions.ts';
import { bodyFromEditor, editorFromBody } from '../../../components/admin/editor/body/body-json.ts';
import { linkAddress } from '../../../components/admin/editor/body/link-address.ts';
import { isSameText } from '../../../components/admin/editor/draft-text.ts';
import { finishName, namesOf, removeName, typeName } from '../../../components/admin/editor/name-list.ts';
import { moved, slideKeys } from '../../../components/admin/editor/slides/slide-order.ts';
import { momentWords } from '../../../components/admin/moment-words.ts';
import { anyBody } from '../../support/any-body.ts';

const EVERYTHING: Body = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'What the river did' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'It rose, said ' },
        { type: 'text', text: 'the ferryman', marks: [{ type: 'bold' }, { type: 'italic' }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href: 'https://example.com/' } }] },
      ],
    },
    { type: 'heading', attrs: { level: 3 } },
    { type: 'horizontalRule' },
    {
      type: 'blockquote',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nobody asked us.' }] }],
    },
    { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'three' }] }] },
      ],
    },
  ],
};

test('a text that goes through the editor comes out as it went in, whatever it holds', () => {
  const document = getSchema(bodyExtensions).nodeFromJSON(editorFromBody(EVERYTHING));
  document.check();
  const written: JSONContent = document.toJSON();
  expect(bodyFromEditor(written)).toEqual(EVERYTHING);
});

test('any body of the vocabulary is the same after the editor had it', () => {
  const schema = getSchema(bodyExtensions);
  fc.assert(
    fc.property(anyBody, (body) => {
      const document = schema.nodeFromJSON(editorFromBody(body));
      document.check();
      expect(bodyFromEditor(document.toJSON())).toEqual(body);
    }),
    { numRuns: 300 },
  );
});

test('the editor knows the vocabulary of a story and nothing else', () => {
  const { nodes, marks } = getSchema(bodyExtensions);
  const nested = ['doc', 'text', 'hardBreak', 'footnote', 'listItem', 'tableRow', 'tableCell', 'tableHeader'];
  const blocks = [...TEXT_BLOCKS, ...FEATURES].map(({ shape }) => shape.type.value);
  expect(Object.keys(nodes).toSorted()).toEqual([...nested, ...blocks].toSorted());
  const ofReaders = ['bold', 'italic', 'link', 'subscript', 'superscript'];
  expect(Object.keys(marks).toSorted()).toEqual([...ofReaders, 'note', 'insertion', 'deletion'].toSorted());
});

describe('the address of a link', () => {
  test.each([
    ['https://example.com/a', 'https://example.com/a'],
    ['  example.com/river?x=1 ', 'https://example.com/river?x=1'],
    ['desk@example.com', 'mailto:desk@example.com'],
    ['/2024/03/29/a-story', '/2024/03/29/a-story'],
  ])('%s becomes %s', (typed, address) => expect(linkAddress(typed)).toBe(address));

  test.each(['javascript:alert(1)', 'data:text/html,x', '//example.com', 'two words', 'river', ''])(
    '%s is no address',
    (typed) => expect(linkAddress(typed)).toBeNull(),
  );
});

describe('topics', () => {
  const empty = { finished: [], pending: '' };

  test('a name counts from its first letter, a comma ends it', () => {
    const typed = typeName(empty, 'Assam, Rivers, Fer');
    expect(typed).toEqual({ finished: ['Assam', 'Rivers'], pending: 'Fer' });
    expect(namesOf(typed)).toEqual(['Assam', 'Rivers', 'Fer']);
    expect(finishName(typed)).toEqual({ finished: ['Assam', 'Rivers', 'Fer'], pending: '' });
  });

  test('no name stands there twice', () => {
    expect(namesOf(typeName(empty, 'Assam, Assam,Assam'))).toEqual(['Assam']);
  });

  test('a name can be taken out while another is typed', () => {
    expect(removeName({ finished: ['Assam', 'Rivers'], pending: 'Fe' }, 'Assam')).toEqual({
      finished: ['Rivers'],
      pending: 'Fe',
    });
  });
});

describe('pictures keep their words when the order changes', () => {
  test('one is moved past the others', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a'], 4, 0)).toEqual(['a']);
  });

  test('a picture that stands twice is two slides', () => {
    expect(slideKeys(['a', 'b', 'a'])).toEqual(['a-1', 'b-1', 'a-2']);
  });
});

describe('two texts', () => {
  const draft = {
    content: { ...emptyContent('news'), headline: 'The ferry' },
    slugline: 'ferry',
    urlSlug: '',
  };

  test('are the same whatever the order of their fields and the spaces around a line', () => {
    const { headline, ...rest } = draft.content;
    expect(
      isSameText(draft, { urlSlug: '', slugline: ' ferry ', content: { ...rest, headline: `${headline} ` } }),
    ).toBe(true);
  });

  test('are the same with spaces around a caption in the text, which no save keeps', () => {
    const attrs = {
      mediaId: 'a'.repeat(32),
      alt: '',
      caption: 'The ferry',
      credit: '',
      width: 'text' as const,
    };
    const withCaption = (caption: string) => ({
      ...draft,
      content: {
        ...draft.content,
        body: { type: 'doc' as const, content: [{ type: 'picture' as const, attrs: { ...attrs, caption } }] },
      },
    });
    expect(isSameText(withCaption('The ferry'), withCaption('The ferry '))).toBe(true);
  });

  test('differ when a space within the text does', () => {
    const bodyOf = (text: string): Body => ({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    });
    const one = { ...draft, content: { ...draft.content, body: bodyOf('a ') } };
    const other = { ...draft, content: { ...draft.content, body: bodyOf('a') } };
    expect(isSameText(one, other)).toBe(false);
  });
});

describe('when a story was saved', () => {
  const clock = { timeZone: 'Asia/Kolkata', language: 'en' };
  const noon = Date.UTC(2026, 10, 9, 6, 34); // 12:04 in Kolkata

  test.each([
    [noon, '12:04'],
    [Date.UTC(2026, 10, 8, 18, 30), '00:00'], // the newsroom's midnight, still the 8th in London
    [Date.UTC(2026, 10, 8, 18, 29), '8 Nov, 23:59'],
    [Date.UTC(2025, 10, 9, 6, 34), '9 Nov 2025, 12:04'],
  ])('%i reads %s', (at, words) => expect(momentWords(at, noon, clock)).toBe(words));
});
