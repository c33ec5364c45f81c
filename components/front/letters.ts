/** Scripts whose letters join or stack: Hebrew and Arabic to Khmer, Tibetan, Mongolian. */
const JOINED_OR_STACKED = /[\u0590-\u109F\u1780-\u18AF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** How a headline is set that may be of another script than the paper: loose, and in the direction of its own letters. */
export const lettersOf = (headline: string): { loose: '' | ' loose'; dir: 'auto' | undefined } =>
  JOINED_OR_STACKED.test(headline) ? { loose: ' loose', dir: 'auto' } : { loose: '', dir: undefined };
