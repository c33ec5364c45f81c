/** How many there are; where they were not counted to the end, there are more. */
export type Count = { number: number; isMore: boolean };
