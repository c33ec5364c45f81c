import type { Editor } from '@tiptap/core';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import type { Choice } from './use-cursor-menu.ts';

type CursorMenuProps = { editor: Editor; choices: Choice[]; active: number };

const ID = 'body-choices';
const optionId = (place: number) => `${ID}-${place}`;

/** What can be chosen at the cursor. The focus stays in the text; what is active is said aloud. */
export function CursorMenu({ editor, choices, active }: CursorMenuProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const isOpen = choices.length > 0;
  useActiveDescendant(editor, isOpen ? optionId(active) : null);
  useLayoutEffect(() => {
    if (list.current) standAtCursor(list.current, editor);
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  });
  const current = choices[active];
  return (
    <>
      {isOpen && (
        // A list of choices for a text that keeps the focus: no element of HTML is one.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        <div ref={list} id={ID} className="cursor-menu" role="listbox" aria-label="Insert">
          {choices.map(({ name, hint, choose }, place) => (
            // The keyboard chooses from the text; this is for the pointer, which must not take the focus away.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={name}
              id={optionId(place)}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              role="option"
              aria-selected={place === active}
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={choose}
            >
              <b>{name}</b> <span>{hint}</span>
            </div>
          ))}
        </div>
      )}
      <output className="sr-only">
        {current &&
          `${current.name}, ${active + 1} of ${choices.length}. Arrow keys choose, Enter inserts, Escape closes.`}
      </output>
    </>
  );
}

function useActiveDescendant({ view }: Editor, id: string | null): void {
  useEffect(() => {
    if (id === null) return undefined;
    view.dom.setAttribute('aria-activedescendant', id);
    view.dom.setAttribute('aria-controls', ID);
    return () => {
      view.dom.removeAttribute('aria-activedescendant');
      view.dom.removeAttribute('aria-controls');
    };
  }, [view, id]);
}

/** Below the line that is written; above it where the window ends. */
function standAtCursor(list: HTMLElement, { view }: Editor): void {
  const frame = list.offsetParent?.getBoundingClientRect();
  if (!frame) return;
  const { left, top, bottom } = view.coordsAtPos(view.state.selection.from);
  const isBelow = bottom + list.offsetHeight < window.innerHeight || top < list.offsetHeight;
  list.style.top = `${(isBelow ? bottom : top - list.offsetHeight) - frame.top}px`;
  list.style.left = `${Math.max(0, Math.min(left - frame.left, frame.width - list.offsetWidth))}px`;
}
