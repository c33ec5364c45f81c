import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useState } from 'react';
import { PROVIDER_NAMES } from '#domain/stories/body/embed-providers';
import { insertFeature } from '../insert-feature.ts';
import type { Ask } from './asking.ts';
import { embedAtCursor, slashQuery } from './at-the-cursor.ts';
import { findItems } from './insert-items.ts';

/** Something that Enter would do at the cursor now. */
export type Choice = { name: string; hint: string; choose: () => void };

/** What the text at the cursor asks for: things to insert after a slash, or an embed in place of its address. */
export function useCursorMenu(editor: Editor, leavesOut: ReadonlySet<string>, ask: Ask) {
  const asked = useEditorState({ editor, selector: ({ editor: { state } }) => askedFor(editor, state) });
  const [dismissed, setDismissed] = useState('');
  const [chosen, setChosen] = useState({ asked: '', place: 0 });
  if (asked === null && dismissed !== '') setDismissed('');
  const active = chosen.asked === asked ? chosen.place : 0;
  const choices =
    asked === null || isDismissed(asked, dismissed)
      ? []
      : choicesFor(editor, asked, ask).filter(({ name }) => !leavesOut.has(name));

  function onKey(event: KeyboardEvent): boolean {
    const choice = choices[active];
    if (choice === undefined || event.isComposing || event.altKey || event.ctrlKey || event.metaKey)
      return false;
    const goTo = (place: number) => setChosen({ asked: asked ?? '', place: place % choices.length });
    if (event.key === 'ArrowDown') goTo(active + 1);
    else if (event.key === 'ArrowUp') goTo(active + choices.length - 1);
    else if (event.key === 'Enter') choice.choose();
    else if (event.key === 'Escape') setDismissed(asked ?? '');
    else return false;
    event.preventDefault();
    return true;
  }

  return { choices, active, onKey };
}

/** As one string, so that the editor is only looked at again when it changes. */
const askedFor = (editor: Editor, state: Editor['state']): string | null => {
  if (!editor.isFocused) return null;
  const query = slashQuery(state);
  return query === null ? (embedAtCursor(state)?.url ?? null) : `/${query}`;
};

/** Escape holds while the same paragraph is written on. */
const isDismissed = (asked: string, dismissed: string): boolean =>
  dismissed !== '' && (dismissed.startsWith('/') ? asked.startsWith('/') : asked === dismissed);

function choicesFor(editor: Editor, asked: string, ask: Ask): Choice[] {
  if (!asked.startsWith('/')) return embedChoices(editor);
  return findItems(asked.slice(1)).map(({ name, hint, run }) => ({
    name,
    hint,
    choose() {
      clearLine(editor);
      run(editor, ask);
    },
  }));
}

function embedChoices(editor: Editor): Choice[] {
  const address = embedAtCursor(editor.state);
  if (address === null) return [];
  const embed = () => {
    clearLine(editor);
    insertFeature(editor.view, { type: 'embed', attrs: { ...address, quote: '' } });
  };
  const hint = 'Escape keeps the address as a link';
  return [{ name: `Embed from ${PROVIDER_NAMES[address.provider]}`, hint, choose: embed }];
}

/** Takes away what was typed to ask for it. */
function clearLine(editor: Editor): void {
  const { $from } = editor.state.selection;
  editor.commands.deleteRange({ from: $from.start(), to: $from.end() });
}
