import { useEffect, useState } from 'react';
import type { Layout } from './story-tools.tsx';

/** Focus mode has a shortcut, Control or Cmd, Shift and the full stop, and ends with Escape. */
export function useLayout(): [Layout, (layout: Layout) => void] {
  const [layout, setLayout] = useState<Layout>({ isPreviewing: false, isFocused: false });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isShortcut = event.code === 'Period' && event.shiftKey && (event.ctrlKey || event.metaKey);
      if (isShortcut) {
        event.preventDefault();
        setLayout((before) => ({ isPreviewing: false, isFocused: !before.isFocused }));
      } else if (event.key === 'Escape' && !isAnothers(event.target)) {
        setLayout((before) => (before.isFocused ? { ...before, isFocused: false } : before));
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return [layout, setLayout];
}

/** Escape closes what is open over the text first. The text itself claims every Escape and does nothing with it. */
const isAnothers = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('dialog, .story-tools, .bar-menu, .find-panel, .notes-pane') !== null;
