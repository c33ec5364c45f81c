import { useEffect } from 'react';

const QUESTION = 'Your changes are not saved; this browser keeps them. Leave this page?';

/** Asks before a page with unsaved text is closed or left by one of its links. */
export function useLeavingWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    // Links inside the desk change the page without unloading it, so they are asked about before Next sees the click.
    const onClick = (event: MouseEvent) => {
      if (!leadsAway(event) || window.confirm(QUESTION)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, { capture: true });
    };
  }, [isUnsaved]);
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
