/** Some browsers forbid it, and then say so by throwing. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
