/** By these lists are narrowed in the index itself: letters and digits, longer than a word that is typed. */
export const sectionMark = (id: string): string => `xs${hexOf(id)}`;
export const topicMark = (id: string): string => `xt${hexOf(id)}`;
export const personMark = (id: string): string => `xp${hexOf(id)}`;

/** Identities are hexadecimal but for the first sections, which have names. */
const hexOf = (id: string): string => Buffer.from(id).toString('hex');
