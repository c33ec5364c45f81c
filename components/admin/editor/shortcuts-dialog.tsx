import { type ReactNode, useEffect, useState } from 'react';
import { DeskDialog } from '../desk-dialog.tsx';

const SHORTCUTS: [string, string][] = [
  ['Ctrl S', 'Save'],
  ['Ctrl F', 'Find and replace in the text'],
  ['Ctrl K', 'Link'],
  ['Ctrl B, Ctrl I', 'Bold, italic'],
  ['Ctrl Alt 2, Ctrl Alt 3', 'Heading, smaller heading'],
  ['Ctrl Shift 7, Ctrl Shift 8', 'Numbered list, list'],
  ['Ctrl Shift B', 'Quote'],
  ['Ctrl Z, Ctrl Shift Z', 'Undo, redo'],
  ['Ctrl Alt F', 'Footnote'],
  ['Ctrl Alt M', 'Note on the chosen words; in words that have one, the note'],
  ['Ctrl Alt S', 'Suggest mode on and off'],
  ['Ctrl Alt J, Ctrl Alt K', 'Next suggestion, the one before'],
  ['Ctrl Alt Y, Ctrl Alt X', 'Accept the suggestion, refuse it'],
  ['/', 'At the start of an empty paragraph: what can stand in the text'],
  ['##, >, -, 1.', 'And a space, at the start of a paragraph: heading, quote, lists'],
  ['Ctrl Shift .', 'Focus mode: the text and nothing else; Escape leaves it'],
  ['?', 'This list, where the cursor is in no field'],
];

export function ShortcutsDialog({ onClose }: { onClose: () => void }): ReactNode {
  return (
    <DeskDialog title="Keyboard" onClose={onClose}>
      <p>On a Mac, Cmd takes the place of Ctrl.</p>
      <dl className="shortcuts">
        {SHORTCUTS.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <div className="dialog-actions">
        <button type="button" className="button" data-focus-first onClick={onClose}>
          Close
        </button>
      </div>
    </DeskDialog>
  );
}

/** Whether the list is open: "?" opens it where it is not somebody's text. */
export function useShortcutsDialog(): [boolean, (isOpen: boolean) => void] {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === '?' && !isWriting(event.target)) setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return [isOpen, setOpen];
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
