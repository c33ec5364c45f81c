import { getSchema } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Body, bodySchema, bodyText } from '#domain/stories/body';
import { countSuggestions, withoutAnnotations } from '#domain/stories/body/suggestions';
import { bodyExtensions } from '../../../components/admin/editor/body/body-extensions.ts';
import { bodyFromEditor, editorFromBody } from '../../../components/admin/editor/body/body-json.ts';
import { rememberMoved } from '../../../components/admin/editor/notes/moved-words.ts';
import { asSuggestion } from '../../../components/admin/editor/suggest/as-suggestion.ts';
import {
  decide,
  decideAll,
  goToSuggestion,
  listSuggestions,
} from '../../../components/admin/editor/suggest/suggestions.ts';
import { anyBody } from '../../support/any-body.ts';
import { bodyOf } from '../stories.ts';

const schema = getSchema(bodyExtensions);
const ASHA = { by: 'a'.repeat(32), name: 'Asha Rao', at: 1 };
const OMAR = { by: 'b'.repeat(32), name: 'Omar Faiz', at: 2 };

const open = (body: Body) => EditorState.create({ schema, doc: schema.nodeFromJSON(editorFromBody(body)) });
const written = (state: EditorState): Body => bodyFromEditor(state.doc.toJSON());
const proposed = (state: EditorState) => bodyText(written(state));
const original = (state: EditorState) => bodyText(withoutAnnotations(written(state)));

/** The same asked of the text by somebody who suggests. */
function suggest(state: EditorState, ask: (tr: Transaction) => Transaction, who = ASHA): EditorState {
  const made = asSuggestion(state, ask(state.tr), who);
  if (made === null) throw new Error('It was refused.');
  return state.apply(made);
}

const type = (state: EditorState, text: string, who = ASHA) =>
  suggest(state, (tr) => tr.insertText(text), who);
const choose = (state: EditorState, from: number, to = from) =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
/** Backspace with nothing chosen. */
const erase = (state: EditorState, who = ASHA) => {
  const { from } = state.selection;
  return suggest(state, (tr) => tr.delete(from - 1, from), who);
};

const RIVER = bodyOf('The dam rose.');

describe('in Suggest mode', () => {
  test('typed words are added beside the text, and stay one suggestion', () => {
    let state = choose(open(RIVER), 5);
    for (const sign of 'old ') state = type(state, sign);
    expect(proposed(state)).toBe('The old dam rose.');
    expect(original(state)).toBe('The dam rose.');
    expect(listSuggestions(state.doc)).toMatchObject([{ added: 'old ', removed: '', name: 'Asha Rao' }]);
  });

  test('a word that is written over stays until it is decided, and the cursor stands behind the new one', () => {
    let state = choose(open(RIVER), 5, 8);
    for (const sign of 'river') state = type(state, sign);
    expect(proposed(state)).toBe('The river rose.');
    expect(original(state)).toBe('The dam rose.');
    expect(listSuggestions(state.doc)).toMatchObject([{ added: 'river', removed: 'dam' }]);
    const [one] = listSuggestions(state.doc);
    if (!one) throw new Error('There is one.');
    expect(proposed(state.apply(decide(state, one, true)))).toBe('The river rose.');
    expect(countSuggestions(written(state.apply(decide(state, one, true))))).toBe(0);
    expect(written(state.apply(decide(state, one, false)))).toEqual(RIVER);
  });

  test('the cursor goes on over what is deleted, in both directions, and one’s own words really go', () => {
    let state = choose(open(RIVER), 8);
    for (let sign = 0; sign < 4; sign += 1) state = erase(state);
    expect(proposed(state)).toBe('The rose.');
    expect(state.selection.from).toBe(4);
    state = type(state, 'x');
    state = erase(state);
    expect(listSuggestions(state.doc)).toMatchObject([{ added: '', removed: ' dam' }]);
    let forward = choose(open(RIVER), 1);
    for (let sign = 0; sign < 4; sign += 1) {
      const { from } = forward.selection;
      forward = suggest(forward, (tr) => tr.delete(from, from + 1));
    }
    expect(forward.selection.from).toBe(5);
    expect(proposed(forward)).toBe('dam rose.');
  });

  test('what a colleague added is marked as to be deleted, not taken away', () => {
    let state = type(choose(open(RIVER), 5), 'old ', OMAR);
    state = choose(state, 5, 9);
    state = suggest(state, (tr) => tr.deleteSelection());
    const [theirs, mine] = listSuggestions(state.doc);
    expect([theirs, mine]).toMatchObject([
      { name: 'Omar Faiz', added: 'old ' },
      { name: 'Asha Rao', removed: 'old ' },
    ]);
    if (!mine) throw new Error('There are two.');
    expect(proposed(state.apply(decide(state, mine, false)))).toBe('The old dam rose.');
    expect(listSuggestions(state.apply(decide(state, mine, true)).doc)).toEqual([]);
  });

  test('words are deleted across paragraphs, which stay; an accepted one that is empty goes', () => {
    let state = open(bodyOf('One.', 'Two.', 'Three.'));
    state = choose(state, 3, 14);
    state = suggest(state, (tr) => tr.deleteSelection());
    expect(original(state)).toBe('One.\n\nTwo.\n\nThree.');
    const accepted = state.apply(decideAll(state, true));
    expect(written(accepted)).toEqual(bodyOf('On', 'hree.'));
    expect(written(state.apply(decideAll(state, false)))).toEqual(bodyOf('One.', 'Two.', 'Three.'));
  });

  test.each<[string, (state: EditorState) => Transaction]>([
    ['a paragraph is not split', (state) => state.tr.split(5)],
    ['two paragraphs are not joined', (state) => state.tr.join(6)],
    ['emphasis is not changed', (state) => state.tr.addMark(1, 4, schema.mark('bold'))],
    [
      'a heading is not made',
      (state) => state.tr.setBlockType(1, 2, schema.node('heading').type, { level: 2 }),
    ],
    ['a rule is not put in', (state) => state.tr.insert(0, schema.node('horizontalRule'))],
    [
      'two paragraphs are not pasted',
      (state) => state.tr.replace(3, 3, new Slice(open(bodyOf('a', 'b')).doc.content, 1, 1)),
    ],
  ])('%s', (_, ask) => {
    const state = open(bodyOf('One.', 'Two.'));
    expect(asSuggestion(state, ask(state), ASHA)).toBeNull();
  });

  test('several places are changed at once, as by replacing all', () => {
    const state = open(bodyOf('dam, dam and dam'));
    const changed = suggest(state, (tr) => {
      for (const from of [14, 6, 1]) tr.insertText('river', from, from + 3);
      return tr;
    });
    expect(proposed(changed)).toBe('river, river and river');
    expect(countSuggestions(written(changed))).toBe(3);
    const inOrder = suggest(state, (tr) => {
      for (const from of [1, 6, 14]) {
        const at = tr.mapping.map(from);
        tr.insertText('river', at, at + 3);
      }
      return tr;
    });
    expect(proposed(inOrder)).toBe('river, river and river');
  });
});

describe('words that are moved', () => {
  const opened = () => type(choose(open(RIVER), 5, 8), 'water'); // The [dam]water rose.
  const whole = (state: EditorState) => state.doc.slice(1, state.doc.content.size - 1);
  const read = (slice: Slice) => slice.content.textBetween(0, slice.content.size);

  test('take what is suggested about them along, and nothing of it is decided', () => {
    const state = opened();
    const moved = rememberMoved();
    const inClipboard = moved.taken(whole(state));
    expect(read(inClipboard)).toBe('The water rose.');
    expect(moved.come(inClipboard, true).eq(whole(state))).toBe(true);
  });

  test('are as they would read in another text, under the hands of who suggests, or when others were taken since', () => {
    const state = opened();
    const moved = rememberMoved();
    const inClipboard = moved.taken(whole(state));
    expect(moved.come(inClipboard, false).eq(inClipboard)).toBe(true);
    expect(rememberMoved().come(whole(state), true).eq(inClipboard)).toBe(true);
    expect(read(moved.come(whole(state), true, true))).toBe('The damwater rose.'); // plain, within such words
    moved.taken(state.doc.slice(1, 4));
    expect(moved.come(inClipboard, true).eq(inClipboard)).toBe(true);
  });
});

test('the keys go from suggestion to suggestion and round again', () => {
  let state = type(choose(open(bodyOf('One two three')), 5), 'x');
  state = type(choose(state, 10), 'y');
  state = choose(state, 1);
  const places: number[] = [];
  for (const way of [1, 1, 1, -1] as const) {
    const tr = goToSuggestion(state, way);
    if (tr) state = state.apply(tr);
    places.push(state.selection.from);
  }
  expect(places).toEqual([5, 10, 5, 10]);
  expect(goToSuggestion(open(RIVER), 1)).toBeNull();
});

/** Whatever is not one's own suggestion, in the order of the text. */
const othersWords = (state: EditorState): string => {
  let found = '';
  state.doc.descendants((node) => {
    const isOwn = node.marks.some(
      ({ type: { name }, attrs }) => name === 'insertion' && attrs.by === ASHA.by,
    );
    if (node.isText && !isOwn) found += node.text ?? '';
  });
  return found;
};

const cutsSign = ({ doc }: EditorState, pos: number): boolean =>
  doc.resolve(pos).nodeBefore?.text?.isWellFormed() === false;

test('whatever is typed or deleted, nobody’s text goes, and the document stays one', () => {
  const edit = fc.record({ at: fc.nat(), length: fc.nat(12), text: fc.constantFrom('', 'x', ' river ') });
  fc.assert(
    fc.property(anyBody, fc.array(edit, { maxLength: 6 }), (body, edits) => {
      let state = open(body);
      for (const { at, length, text } of edits) {
        const size = state.doc.content.size;
        const from = at % (size + 1);
        const chosen = TextSelection.between(
          state.doc.resolve(from),
          state.doc.resolve(Math.min(size, from + length)),
        );
        state = state.apply(state.tr.setSelection(chosen));
        const asked = text === '' ? state.tr.deleteSelection() : state.tr.insertText(text);
        const { from: start, to: end } = state.selection;
        if (cutsSign(state, start) || cutsSign(state, end)) continue; // no key does
        const made = asked.docChanged ? asSuggestion(state, asked, ASHA) : null;
        if (made === null) continue;
        const after = state.apply(made);
        expect(othersWords(after)).toBe(othersWords(state));
        expect(withoutAnnotations(written(after))).toEqual(withoutAnnotations(written(state)));
        state = after;
      }
      state.doc.check();
      expect(bodySchema.safeParse(written(state)).success).toBe(true);
      const decided = state.apply(decideAll(state, true));
      decided.doc.check();
      expect(countSuggestions(written(decided))).toBe(0);
      expect(countSuggestions(written(state.apply(decideAll(state, false))))).toBe(0);
    }),
    { numRuns: 300 },
  );
});
