import type { Editor } from '@tiptap/core';
import { type EditorState, type Command } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import {
  findNext,
  findPrev,
  getMatchHighlights,
  replaceAll,
  replaceNext,
  SearchQuery,
  setSearchState,
} from 'prosemirror-search';
import { useEffect, useState } from 'react';

/** What is looked for in the text, what takes its place, and how often it stands there. */
export function useFind(editor: Editor) {
  const [sought, setSought] = useState('');
  const [replacement, setReplacement] = useState('');
  const [isExact, setExact] = useState(false);

  useEffect(() => {
    const query = new SearchQuery({
      search: sought,
      replace: replacement,
      caseSensitive: isExact,
      literal: true,
    });
    editor.view.dispatch(setSearchState(editor.state.tr, query));
  }, [editor, sought, replacement, isExact]);
  useEffect(
    () => () => {
      if (!editor.isDestroyed)
        editor.view.dispatch(setSearchState(editor.state.tr, new SearchQuery({ search: '' })));
    },
    [editor],
  );
  const place = useEditorState({ editor, selector: ({ editor: { state } }) => placeOf(state) });
  const run = (command: Command) => () => {
    command(editor.state, editor.view.dispatch, editor.view);
    scrollToSelection(editor);
  };

  return {
    sought,
    setSought,
    replacement,
    setReplacement,
    isExact,
    setExact,
    ...place,
    next: run(findNext),
    previous: run(findPrev),
    replace: run(replaceNext),
    replaceAll: run(replaceAll),
  };
}

/** How many matches there are, and which of them is selected, from 1 on; 0 when none is. */
function placeOf(state: EditorState): { count: number; selected: number } {
  const matches = getMatchHighlights(state).find();
  const { from, to } = state.selection;
  return {
    count: matches.length,
    selected: matches.findIndex((match) => match.from === from && match.to === to) + 1,
  };
}

function scrollToSelection({ view }: Editor): void {
  const { node } = view.domAtPos(view.state.selection.from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
}
