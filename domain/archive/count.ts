/** How many there are; where they were not counted to the end, there are more. */
export type Count = { number: number; isMore: boolean };

/** As exact as each of them is. */
export const sumOf = (counts: readonly Count[]): Count => ({
  number: counts.reduce((sum, { number }) => sum + number, 0),
  isMore: counts.some(({ isMore }) => isMore),
});
