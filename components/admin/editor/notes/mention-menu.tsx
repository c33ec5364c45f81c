import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { Colleague } from '#domain/people/colleagues';

type Asked = {
  field: RefObject<HTMLTextAreaElement | null>;
  colleagues: Colleague[];
  write: (words: string) => void;
};

export type Mentioning = ReturnType<typeof useMentions>;

const SHOWN = 6;

/** Which names could end what is typed after an `@` at the cursor, and the keys that choose among them. */
export function useMentions({ field, colleagues, write }: Asked) {
  const listId = useId();
  const [begun, setBegun] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const names = begun === null ? [] : namesFor(begun, colleagues);
  const close = () => setBegun(null);

  function choose(name: string) {
    const area = field.current;
    if (!area || begun === null) return;
    const start = area.selectionStart - begun.length;
    area.setRangeText(`${name} `, start, area.selectionStart, 'end');
    write(area.value);
    close();
  }

  function onKey(event: KeyboardEvent): boolean {
    const name = names[active];
    if (name === undefined || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return false;
    if (event.key === 'ArrowDown') setActive((active + 1) % names.length);
    else if (event.key === 'ArrowUp') setActive((active + names.length - 1) % names.length);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(name);
    else if (event.key === 'Escape') close();
    else return false;
    event.preventDefault();
    return true;
  }

  /** After every change, and wherever the cursor goes. */
  function look({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) {
    const next = selectionStart === selectionEnd ? nameBegun(value.slice(0, selectionStart)) : null;
    if (next !== begun) setActive(0);
    setBegun(next);
  }

  const activeId = names.length > 0 ? `${listId}-${active}` : undefined;
  return { names, active, activeId, listId, choose, onKey, look, close };
}

/** What stands between the last `@` and the cursor, where that may be the beginning of a name. */
export const nameBegun = (before: string): string | null =>
  /(?:^|[^\p{LC}\p{N}])@([^@\n]{0,60})$/u.exec(before)?.[1] ?? null;

/** Names of which a word begins with what is typed; a name that is whole needs no help. */
export function namesFor(begun: string, colleagues: readonly Colleague[]): string[] {
  const typed = begun.toLocaleLowerCase();
  const isMeant = (name: string) => {
    const lower = name.toLocaleLowerCase();
    return lower !== typed && (lower.startsWith(typed) || (typed !== '' && lower.includes(` ${typed}`)));
  };
  return [...new Set(colleagues.map(({ name }) => name))].filter(isMeant).slice(0, SHOWN);
}

/** The focus stays in the note; what is active is said aloud. */
export function MentionMenu({ mentions }: { mentions: Mentioning }): ReactNode {
  const { names, active, listId, choose } = mentions;
  const current = names[active];
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (names.length > 0) list.current?.scrollIntoView({ block: 'nearest' });
  }, [names.length]);
  return (
    <>
      {names.length > 0 && (
        // A list of choices for a field that keeps the focus: no element of HTML is one.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        <div ref={list} id={listId} className="mention-menu" role="listbox" aria-label="Colleagues">
          {names.map((name, place) => (
            // The keyboard chooses from the field; this is for the pointer, which must not take the focus away.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={name}
              id={`${listId}-${place}`}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              role="option"
              aria-selected={place === active}
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(name)}
            >
              {name}
            </div>
          ))}
        </div>
      )}
      <output className="sr-only">
        {current && `${current}, ${active + 1} of ${names.length}. Arrow keys choose, Enter takes it.`}
      </output>
    </>
  );
}
