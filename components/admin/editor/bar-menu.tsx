import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useState } from 'react';

type BarMenuProps = {
  ref: RefObject<HTMLDetailsElement | null>;
  /** What stands in the bar. */
  name: ReactNode;
  /** The same for who hears it, with what it says now. */
  spoken: string;
  children: ReactNode;
};

/** Something that the story's bar opens: under it, or over it where it stands at the foot of a phone. One at a time. */
export function BarMenu({ ref, name, spoken, children }: BarMenuProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  // On a slow network it may be opened before the script is there to notice.
  useEffect(() => setOpen(ref.current?.open ?? false), [ref]);
  const onKeyDown = (event: KeyboardEvent<HTMLDetailsElement>) => {
    const { currentTarget: menu } = event;
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from any of its fields
    <details
      ref={ref}
      className="bar-menu"
      name="story-bar"
      onKeyDown={onKeyDown}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="bar-word" aria-label={spoken}>
        {name}
      </summary>
      {isOpen && <div className="bar-panel">{children}</div>}
    </details>
  );
}
