import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { handsOf } from '../notes/passages.ts';
import { isSuggesting } from '../suggest/suggesting.ts';
import type { Ask } from './insert/asking.ts';
import { typeSlash } from './insert/type-slash.ts';

type Tool = {
  name: string;
  label: ReactNode;
  keys?: string;
  isOn?: (editor: Editor) => boolean;
  can?: (editor: Editor) => boolean;
  run: (editor: Editor, ask: Ask) => void;
};

const TOOLS: Tool[] = [
  {
    name: 'Bold',
    label: <b>B</b>,
    keys: 'Control+B',
    isOn: (e) => e.isActive('bold'),
    run: (e) => e.chain().focus().toggleBold().run(),
  },
  {
    name: 'Italic',
    label: <i>I</i>,
    keys: 'Control+I',
    isOn: (e) => e.isActive('italic'),
    run: (e) => e.chain().focus().toggleItalic().run(),
  },
  {
    name: 'Link',
    label: 'Link',
    keys: 'Control+K',
    isOn: (e) => e.isActive('link'),
    run: (_, ask) => ask('link'),
  },
  { name: 'Note', label: 'Note', keys: 'Control+Alt+M', run: (e) => handsOf(e.state)?.begin() },
  {
    name: 'Suggest',
    label: 'Suggest',
    keys: 'Control+Alt+S',
    isOn: (e) => isSuggesting(e.state),
    run: (e) => handsOf(e.state)?.toggleSuggesting(),
  },
  {
    name: 'Heading',
    label: 'Heading',
    isOn: (e) => e.isActive('heading', { level: 2 }),
    run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: 'Subheading',
    label: 'Subheading',
    isOn: (e) => e.isActive('heading', { level: 3 }),
    run: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    name: 'Bullets',
    label: 'Bullets',
    isOn: (e) => e.isActive('bulletList'),
    run: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'Numbers',
    label: 'Numbers',
    isOn: (e) => e.isActive('orderedList'),
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'Quote',
    label: 'Quote',
    isOn: (e) => e.isActive('blockquote'),
    run: (e) => e.chain().focus().toggleBlockquote().run(),
  },
  { name: 'Footnote', label: 'Footnote', keys: 'Control+Alt+F', run: (_, ask) => ask('footnote') },
  { name: 'File', label: 'File', run: (_, ask) => ask('file') },
  { name: 'Insert', label: 'Insert', run: typeSlash },
  { name: 'Find', label: 'Find', keys: 'Control+F', run: (_, ask) => ask('find') },
  {
    name: 'Undo',
    label: 'Undo',
    keys: 'Control+Z',
    can: (e) => e.can().undo(),
    run: (e) => e.chain().focus().undo().run(),
  },
  {
    name: 'Redo',
    label: 'Redo',
    keys: 'Control+Shift+Z',
    can: (e) => e.can().redo(),
    run: (e) => e.chain().focus().redo().run(),
  },
];

type BodyToolbarProps = { editor: Editor; leavesOut: ReadonlySet<string>; ask: Ask };

/** One stop for the Tab key; the arrow keys go from tool to tool. */
export function BodyToolbar({ editor, leavesOut, ask }: BodyToolbarProps): ReactNode {
  const tools = TOOLS.filter(({ name }) => !leavesOut.has(name));
  const [current, setCurrent] = useState(0);
  const states = useEditorState({
    editor,
    selector: ({ editor: changed }) =>
      tools.map((tool) => ({ isOn: tool.isOn?.(changed), can: tool.can?.(changed) ?? true })),
  });

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const next = nextPlace(event.key, current, tools.length);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  }

  return (
    <div
      className="body-tools"
      role="toolbar"
      tabIndex={-1}
      aria-label="Text tools"
      aria-controls="body"
      onKeyDown={move}
    >
      {tools.map((tool, place) => (
        <button
          key={tool.name}
          type="button"
          title={tool.name}
          aria-label={tool.name}
          aria-keyshortcuts={tool.keys}
          aria-pressed={states[place]?.isOn}
          aria-disabled={states[place]?.can === false}
          tabIndex={place === current ? 0 : -1}
          onFocus={() => setCurrent(place)}
          onClick={() => tool.run(editor, ask)}
        >
          {tool.label}
        </button>
      ))}
    </div>
  );
}

function nextPlace(key: string, current: number, count: number): number | null {
  if (key === 'ArrowRight') return (current + 1) % count;
  if (key === 'ArrowLeft') return (current + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
