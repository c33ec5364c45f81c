/** A value that changes, and whoever wants to hear of it. In the shape that React's useSyncExternalStore asks for. */
export type Observed<T> = {
  current(): T;
  /** Returns the end of it. */
  subscribe(listener: () => void): () => void;
};

export function observed<T>(initial: T): Observed<T> & { become(next: T): void } {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    current: () => value,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    become(next) {
      value = next;
      for (const listener of listeners) listener();
    },
  };
}
