/** A list of names that is being typed: those that are finished, and the one at the cursor. */
export type NameList = { finished: string[]; pending: string };

/** What the story gets: the pending name counts as soon as it is typed, so that nothing typed is left out of a save. */
export const namesOf = ({ finished, pending }: NameList): string[] => {
  const last = pending.trim();
  return last === '' || finished.includes(last) ? finished : [...finished, last];
};

/** A comma ends a name, also within pasted text. */
export function typeName(list: NameList, typed: string): NameList {
  const parts = typed.split(/[,;\n]/);
  const pending = (parts.pop() ?? '').trimStart();
  return { finished: parts.reduce(addName, list.finished), pending };
}

export const finishName = (list: NameList): NameList => ({ finished: namesOf(list), pending: '' });

export const removeName = (list: NameList, name: string): NameList => ({
  ...list,
  finished: list.finished.filter((one) => one !== name),
});

function addName(names: string[], part: string): string[] {
  const name = part.trim();
  return name === '' || names.includes(name) ? names : [...names, name];
}
