/** A list that is being typed: what is finished, and the name at the cursor. */
export type TypedList<T> = { finished: T[]; pending: string };

/** Adds what a name stands for; a name that is empty or there already adds nothing. */
export type Add<T> = (items: T[], name: string) => T[];

/** What the story gets: the pending name counts as soon as it is typed, so that nothing typed is left out of a save. */
export const itemsOf = <T>({ finished, pending }: TypedList<T>, add: Add<T>): T[] => add(finished, pending);

/** A comma ends a name, also within pasted text. */
export function typeInto<T>(list: TypedList<T>, typed: string, add: Add<T>): TypedList<T> {
  const parts = typed.split(/[,;\n]/);
  const pending = (parts.pop() ?? '').trimStart();
  return { finished: parts.reduce(add, list.finished), pending };
}

export const finish = <T>(list: TypedList<T>, add: Add<T>): TypedList<T> => ({
  finished: itemsOf(list, add),
  pending: '',
});
