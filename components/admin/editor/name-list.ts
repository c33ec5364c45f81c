import { type Add, finish, itemsOf, type TypedList, typeInto } from './typed-list.ts';

/** A list of names that is being typed. */
export type NameList = TypedList<string>;

const addName: Add<string> = (names, part) => {
  const name = part.trim();
  return name === '' || names.includes(name) ? names : [...names, name];
};

export const namesOf = (list: NameList): string[] => itemsOf(list, addName);
export const typeName = (list: NameList, typed: string): NameList => typeInto(list, typed, addName);
export const finishName = (list: NameList): NameList => finish(list, addName);

export const removeName = (list: NameList, name: string): NameList => ({
  ...list,
  finished: list.finished.filter((one) => one !== name),
});
