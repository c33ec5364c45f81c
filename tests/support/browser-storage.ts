/** As the browser's own, with room for so many characters. */
export function storage(room = Number.POSITIVE_INFINITY): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    clear: () => values.clear(),
    getItem: (key) => values.get(key) ?? null,
    key: (at) => [...values.keys()][at] ?? null,
    removeItem: (key) => void values.delete(key),
    setItem: (key, value) => {
      const others = [...values].filter(([name]) => name !== key).map(([, text]) => text);
      if ([value, ...others].join('').length > room) throw new DOMException('full', 'QuotaExceededError');
      values.set(key, value);
    },
  };
}
