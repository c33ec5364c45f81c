import type { Editor } from '@tiptap/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { Field } from '../../field.tsx';
import { useFind } from './use-find.ts';

type FindPanelProps = { editor: Editor; onClose: () => void };

/** Find and replace in the text: Enter goes on, Shift Enter back, Escape closes. */
export function FindPanel({ editor, onClose }: FindPanelProps): ReactNode {
  const find = useFind(editor);
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes it from any of its fields
    <search className="find-panel" aria-label="In the text" onKeyDown={onKeyDown}>
      <Field
        label="Find"
        value={find.sought}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- somebody has just asked for this field
        autoFocus
        onChange={({ target: { value } }) => find.setSought(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (event.shiftKey) find.previous();
          else find.next();
        }}
      />
      <Field
        label="Replace with"
        value={find.replacement}
        onChange={({ target: { value } }) => find.setReplacement(value)}
      />
      <label className="find-exact">
        <input
          type="checkbox"
          checked={find.isExact}
          onChange={({ target: { checked } }) => find.setExact(checked)}
        />
        Match capitals
      </label>
      <output>{countWords(find)}</output>
      <FindButtons find={find} onClose={close} />
    </search>
  );
}

/** A button that has nothing to do keeps the focus, so that Escape still closes the panel. */
function FindButtons({ find, onClose }: { find: ReturnType<typeof useFind>; onClose: () => void }) {
  const isNone = find.count === 0;
  const actions: [string, () => void][] = [
    ['Previous', find.previous],
    ['Next', find.next],
    ['Replace', find.replace],
    ['Replace all', find.replaceAll],
  ];
  return (
    <div className="find-buttons">
      {actions.map(([name, act]) => (
        <button
          key={name}
          type="button"
          className="button"
          aria-disabled={isNone}
          onClick={() => !isNone && act()}
        >
          {name}
        </button>
      ))}
      <button type="button" className="button" onClick={onClose}>
        Close
      </button>
    </div>
  );
}

function countWords({ sought, count, selected }: { sought: string; count: number; selected: number }) {
  if (sought === '') return '';
  if (count === 0) return 'Not in the text';
  if (selected > 0) return `${selected} of ${count}`;
  return count === 1 ? 'Once in the text' : `${count} times in the text`;
}
