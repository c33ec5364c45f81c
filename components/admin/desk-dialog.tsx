'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';

type DeskDialogProps = {
  title: string;
  children: ReactNode;
  /** Called when it is closed by Escape; without it the dialog stays until one of its buttons is chosen. */
  onClose?: () => void;
};

/** A modal dialog: the browser keeps the focus inside and gives it back. It begins at `data-focus-first`. */
export function DeskDialog({ title, children, onClose }: DeskDialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    const opener = openerOf(document.activeElement);
    element?.showModal();
    element?.querySelector<HTMLElement>('[data-focus-first]')?.focus();
    // The focus may have gone to a button at the foot of a long one: it is read from its title.
    if (element !== null) element.scrollTop = 0;
    return () => {
      element?.close();
      if (document.activeElement === document.body) opener?.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className="desk-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onClose={({ currentTarget: closed }) => {
        if (closed.open || !closed.isConnected) return; // opened again, or gone from the page
        if (onClose) onClose();
        else closed.showModal(); // a second Escape closes it whatever we say; what must be decided is asked again
      }}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  );
}

/** What a menu offers is gone with the menu: the focus goes back to what opens that. */
const openerOf = (focused: Element | null): HTMLElement | null =>
  focused?.closest('details')?.querySelector('summary') ?? null;
