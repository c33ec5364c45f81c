import { useEffect, useEffectEvent } from 'react';
import type { Upload } from './slides/upload-queue.ts';

/** What somebody is asked who leaves now; null when nothing would be lost or left behind. */
export function leavingQuestion(isUnsaved: boolean, isKept: boolean, uploads: Upload[]): string | null {
  const lost = uploads.length === 0 ? '' : 'The pictures that have not arrived are lost if you go. ';
  const kept = isKept
    ? 'this browser keeps them'
    : 'this browser cannot keep them, so they are lost if you go';
  if (isUnsaved) return `Your changes are not saved; ${kept}. ${lost}Leave this page?`;
  return lost === '' ? null : `${lost}Leave this page?`;
}

/** Asks before a page is closed or left by one of its links; null: does not ask. What it asks is known by then. */
export function useLeavingWarning(question: () => string | null): void {
  const asks = question() !== null;
  const mayGo = useEffectEvent(() => window.confirm(question() ?? ''));
  useEffect(() => {
    if (!asks) return undefined;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    // Links inside the desk change the page without unloading it, so they are asked about before Next sees the click.
    const onClick = (event: MouseEvent) => {
      if (!leadsAway(event) || mayGo()) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, { capture: true });
    };
  }, [asks]);
}

function leadsAway(event: MouseEvent): boolean {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
    return false;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || link.isContentEditable)
    return false;
  const isInPage = link.hash !== '' && link.pathname === location.pathname;
  return link.origin === location.origin && !isInPage; // leaving the site unloads the page, which asks by itself
}
