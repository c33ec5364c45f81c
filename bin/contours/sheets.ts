import { HIGHLAND } from './highland-sheets.ts';
import { LOWLAND } from './lowland-sheets.ts';

/** The maps of the demo content, by the name of their file. The places are invented. */
export const SHEETS = { ...HIGHLAND, ...LOWLAND };
