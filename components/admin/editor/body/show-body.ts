import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Body } from '#domain/stories/body';
import { commonItems } from '#lib/common-items';
import { editorFromBody } from './body-json.ts';

/**
 * Makes the editor's text this one, block by block: what stays is not touched, so the cursor stays in it. It is what
 * the session has already, so it is not told of it.
 */
export function showBody(editor: Editor, body: Body): void {
  const { state, view } = editor;
  const [before, after] = [blocksOf(state.doc), blocksOf(editor.schema.nodeFromJSON(editorFromBody(body)))];
  const common = commonItems(before.map(spell), after.map(spell));
  const { tr } = state;
  let end = [before.length, after.length] as const;
  // From the end, so that the places before it stay true.
  for (const [one, other] of [...common.toReversed(), [-1, -1] as const]) {
    const gone = before.slice(one + 1, end[0]);
    const come = after.slice(other + 1, end[1]);
    const from = sizeOf(before.slice(0, one + 1));
    if (gone.length + come.length > 0) tr.replaceWith(from, from + sizeOf(gone), come);
    end = [one, other];
  }
  view.dispatch(tr.setMeta('preventUpdate', true).setMeta('addToHistory', false));
}

const blocksOf = (document: Node): Node[] => [...document.children];
const spell = (block: Node): string => JSON.stringify(block.toJSON());
const sizeOf = (blocks: Node[]): number => blocks.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
