/** The end of a switch over every case there is: the compiler refuses it when one is missing. */
export function impossible(value: never): never {
  throw new Error(`This value has no place here: ${JSON.stringify(value)}`);
}
