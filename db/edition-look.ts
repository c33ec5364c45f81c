// Next bundles modules more than once into one process; the door's watch is one.
const KEY = Symbol.for('stringer.edition-look');
const slots = globalThis as typeof globalThis & { [KEY]?: () => Promise<void> };

/** The watch of this process says how it looks at the edition; null when it closes. */
export function setLook(look: (() => Promise<void>) | null): void {
  if (look) slots[KEY] = look;
  else delete slots[KEY];
}

/** Resolves once the watch, if this process has one, has seen what is committed now, or knows that it cannot. */
export const lookNow = async (): Promise<void> => slots[KEY]?.();
