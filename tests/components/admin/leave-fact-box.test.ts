import { getSchema } from '@tiptap/core';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { bodyExtensions } from '../../../components/admin/editor/body/body-extensions.ts';
import { leaveFactBox } from '../../../components/admin/editor/body/nodes/leave-fact-box.ts';

const schema = getSchema(bodyExtensions);

const paragraph = (words = '') => ({
  type: 'paragraph',
  content: words === '' ? [] : [{ type: 'text', text: words }],
});
const box = (...paragraphs: ReturnType<typeof paragraph>[]) => ({ type: 'factBox', content: paragraphs });

/** The cursor stands at the end of the box, which is the first of the text. */
function atEndOfBox(...content: (ReturnType<typeof box> | ReturnType<typeof paragraph>)[]): EditorState {
  const doc = schema.nodeFromJSON({ type: 'doc', content });
  const end = (doc.firstChild?.nodeSize ?? 0) - 2;
  return EditorState.create({ doc, selection: TextSelection.create(doc, end) });
}

const wordsOf = ({ doc }: EditorState) => doc.content.content.map((node) => node.textContent);

test('an empty last paragraph of a fact box becomes the one below it', () => {
  const before = atEndOfBox(box(paragraph('Eleven villages.'), paragraph()), paragraph('The river rose.'));
  const left = leaveFactBox(before);
  const below = before.apply(left ?? before.tr);
  const after = below.apply(below.tr.insertText('Later.'));
  expect(wordsOf(after)).toEqual(['Eleven villages.', 'Later.', 'The river rose.']);
});

test('a paragraph that stands empty below a fact box is written in', () => {
  const before = atEndOfBox(box(paragraph('Eleven villages.'), paragraph()), paragraph());
  const left = leaveFactBox(before);
  expect(left && wordsOf(before.apply(left))).toEqual(['Eleven villages.', '']);
  expect(left?.selection.$from.depth).toBe(1);
});

test.each([
  ['in a paragraph with words', box(paragraph(), paragraph('Eleven villages.'))],
  ['in the only paragraph, since a box is not empty', box(paragraph())],
])('Enter stays in the box %s', (_, content) => {
  expect(leaveFactBox(atEndOfBox(content, paragraph()))).toBeNull();
});
