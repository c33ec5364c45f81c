import { getSchema } from '@tiptap/core';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { type Body, bodySchema } from '#domain/stories/body';
import { bodyExtensions } from '../../../components/admin/editor/body/body-extensions.ts';
import { bodyFromEditor, editorFromBody } from '../../../components/admin/editor/body/body-json.ts';
import { nameBegun, namesFor } from '../../../components/admin/editor/notes/mention-menu.tsx';
import {
  findQuote,
  isCrowded,
  markPassage,
  placesOf,
  wordsOf,
} from '../../../components/admin/editor/notes/passages.ts';
import { bodyOf } from '../stories.ts';

const schema = getSchema(bodyExtensions);
const open = (body: Body) => schema.nodeFromJSON(editorFromBody(body));

describe('the passage of a note that came without its mark', () => {
  const text = open(bodyOf('It rose (by 4 metres).', 'It fell again, they said.'));
  const found = (quote: string) => {
    const range = findQuote(text, quote);
    return range && wordsOf(text, range);
  };

  test('is where its words stand once', () => {
    expect(found('(by 4 metres).')).toBe('(by 4 metres).');
    expect(found('metres). It fell')).toBe('metres). It fell');
    expect(found('It fell again, th…')).toBe('It fell again, th');
  });

  test('is nowhere where they stand twice, or not at all', () => {
    expect(found('It')).toBeNull();
    expect(found('It sank')).toBeNull();
    expect(found('')).toBeNull();
  });
});

test('a passage is from its first word to its last, whatever was written into it', () => {
  const marks = [{ type: 'note' as const, attrs: { thread: 'c'.repeat(32) } }];
  const content = [
    { type: 'text' as const, text: 'held ', marks },
    { type: 'text' as const, text: 'almost ' },
    { type: 'text' as const, text: 'until', marks },
  ];
  const text = open({ type: 'doc', content: [{ type: 'paragraph', content }] });
  expect([...placesOf(text)]).toEqual([['c'.repeat(32), { from: 1, to: 18 }]]);
});

test('a name is begun by an @ that ends no word', () => {
  expect(nameBegun('Ask @As')).toBe('As');
  expect(nameBegun('Ask @Asha R')).toBe('Asha R');
  expect(nameBegun('請@李')).toBe('李');
  expect(nameBegun('asha@news')).toBeNull();
  expect(nameBegun('nothing')).toBeNull();
});

test('names are offered by the beginning of any of their words, each once', () => {
  const colleagues = ['Asha Rao', 'Rahul Sen', 'Asha Rao'].map((name, id) => ({ id: String(id), name }));
  expect(namesFor('ra', colleagues)).toEqual(['Asha Rao', 'Rahul Sen']);
  expect(namesFor('', colleagues)).toEqual(['Asha Rao', 'Rahul Sen']);
  expect(namesFor('asha rao', colleagues)).toEqual([]);
});

test('words that carry as many notes as a save takes are given no more of them', () => {
  let state = EditorState.create({ schema, doc: open(bodyOf('It rose by 4 metres.')) });
  const view = {
    get state() {
      return state;
    },
    dispatch: (tr: Transaction) => (state = state.apply(tr)),
  };
  const range = { from: 4, to: 8 };
  for (let count = 0; count < 20; count += 1)
    markPassage({ view, schema }, String(count).padStart(32, '0'), range, true);
  const body = bodySchema.safeParse(bodyFromEditor(state.doc.toJSON()));
  expect(body.error?.issues).toBeUndefined();
  expect(placesOf(state.doc).size).toBe(8);
  expect(isCrowded(state.doc, range)).toBe(true);
  expect(isCrowded(state.doc, { from: 9, to: 11 })).toBe(false);
});
