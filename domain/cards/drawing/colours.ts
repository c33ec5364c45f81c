/** The design tokens in their light form (components/tokens.css): a card lies on somebody else's page. */
export const PAPER = '#fbf8f2';
export const INK = '#1b1814';
export const RULE = '#d9d1c3';
export const ACCENT = '#b3261e';
export const ON_ACCENT = '#fffaf3';
