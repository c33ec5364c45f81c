import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';

type TableTool = { name: string; run: (editor: Editor) => void };

const TOOLS: TableTool[] = [
  { name: 'Row below', run: (e) => e.chain().focus().addRowAfter().run() },
  { name: 'Column after', run: (e) => e.chain().focus().addColumnAfter().run() },
  { name: 'Header row', run: (e) => e.chain().focus().toggleHeaderRow().run() },
  { name: 'Header column', run: (e) => e.chain().focus().toggleHeaderColumn().run() },
  { name: 'Remove row', run: (e) => e.chain().focus().deleteRow().run() },
  { name: 'Remove column', run: (e) => e.chain().focus().deleteColumn().run() },
  { name: 'Remove table', run: (e) => e.chain().focus().deleteTable().run() },
];

/** What can be done with the table that the cursor is in; shown there only. */
export function TableTools({ editor }: { editor: Editor }): ReactNode {
  const isInTable = useEditorState({ editor, selector: ({ editor: changed }) => changed.isActive('table') });
  if (!isInTable) return null;
  return (
    <fieldset className="table-tools" aria-label="Table">
      {TOOLS.map(({ name, run }) => (
        <button key={name} type="button" onClick={() => run(editor)}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}
