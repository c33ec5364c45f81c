import { toString } from 'qrcode';

/** A code to be read by a camera, as an SVG with the light border that it needs, whatever is around it. */
export const qrCodeSvg = (text: string): Promise<string> =>
  toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 3 });
