/** Where a headline begins to fill the screen by itself, in characters. */
const LONG = 100;

/** The size that a headline is set in where it leads: its usual one, or that of long ones. */
export const leadingSize = <Size extends string>(headline: string, usual: Size): Size | 'text-long' =>
  headline.length > LONG ? 'text-long' : usual;
