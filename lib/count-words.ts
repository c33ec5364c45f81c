/** Words as a newsroom counts them: what stands between spaces. */
export const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length;
