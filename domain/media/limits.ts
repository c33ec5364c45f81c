/** What an upload may be; the messages show the numbers. */
export const UPLOAD_MAX_BYTES = 20_000_000;
export const PICTURE_MAX_PIXELS = 50_000_000;
export const PICTURE_MAX_SIDE = 12_000;

/** Seconds that a decoder may work on a file that a stranger made. */
export const DECODE_MAX_SECONDS = 10;

/** Seconds for one rendition, whose pixels are already bounded: a long panorama on a slow machine needs some. */
export const ENCODE_MAX_SECONDS = 120;

/** Seconds for all renditions of one picture, after which its worker is stopped. */
export const PICTURE_MAX_SECONDS = 300;

/** Seconds for one share card, whose picture was decoded before. */
export const CARD_MAX_SECONDS = 60;

export const TOO_SLOW = `Reading this picture took longer than ${DECODE_MAX_SECONDS} seconds. Save it anew as JPEG and send that.`;
export const TOO_MANY_BYTES = `A picture may have ${UPLOAD_MAX_BYTES / 1_000_000} MB. Make it smaller and send it again.`;
export const TOO_WIDE = `A picture may have ${PICTURE_MAX_SIDE.toLocaleString('en')} pixels a side. Make it smaller and send it again.`;
export const TOO_MANY_PIXELS = `A picture may have ${PICTURE_MAX_PIXELS / 1_000_000} megapixels. Make it smaller and send it again.`;
