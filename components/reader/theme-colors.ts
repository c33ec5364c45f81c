/** --color-paper of the design tokens (tokens.css), for what stands outside the page: the browser's own bars. */
export const THEME_COLORS = { light: '#fbf8f2', dark: '#14120f' };
