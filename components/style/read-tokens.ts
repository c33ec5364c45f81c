export type Token = {
  /** Without the dashes: 'color-paper'. */
  name: string;
  value: string;
  /** What the file says it is for. */
  sentence: string;
};

const TOKEN = /--([a-z-]+):\s*([^;]+);(?:[ \t]*\/\*\s*(.*?)\s*\*\/)?/g;

/** The tokens of components/tokens.css as the file says them, in its order. */
export function readTokens(css: string): Token[] {
  return [...css.matchAll(TOKEN)].map(([, name = '', value = '', sentence = '']) => ({
    name,
    value: value
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/([([]) | ([)\]])/g, '$1$2')
      .trim(),
    sentence,
  }));
}

/** Those of one kind: 'color' has 'color-paper'. */
export const tokensOf = (tokens: readonly Token[], kind: string): Token[] =>
  tokens.filter(({ name }) => name.startsWith(`${kind}-`));

/** What a colour is in light and in dark; null where it is neither, as `currentColor`. */
export function schemesOf({ value }: Token): { light: string; dark: string } | null {
  const [, light, dark] = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value) ?? [];
  return light && dark ? { light, dark } : null;
}
