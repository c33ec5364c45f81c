/**
 * Which editors are open now, in any tab: each holds a lock of the browser by a name of its own, which the browser gives
 * back when the tab is closed or dies. Browsers know no locks on a site without https; there every editor counts as
 * closed, and what another tab keeps is offered too.
 */
export async function listOpenEditors(): Promise<Set<string>> {
  if (!('locks' in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.map(({ name = '' }) => name));
}

/** Returns the end of it. */
export function countAsOpen(name: string): () => void {
  if (!('locks' in navigator)) return () => undefined;
  const { promise, resolve } = Promise.withResolvers<void>();
  // It fails only while the page is going away.
  navigator.locks.request(name, () => promise).catch(() => undefined);
  return resolve;
}
