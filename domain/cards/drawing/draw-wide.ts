import { type CardFiles, type Layer, layColour, layDrawing, layPicture, type Sheet } from './canvas.ts';
import { ACCENT } from './colours.ts';
import { contourSvg } from './contours.ts';
import { layStoryWords, layYear, type StoryFacts, type WordsPlan } from './story-words.ts';

const BAR = 10;
const PICTURE_LEFT = 560;
const YEAR = { top: 0, size: 58 };

const BESIDE_PICTURE: WordsPlan = {
  column: { left: 56, top: 62, width: 460, height: 524 },
  kicker: [28, 25, 22],
  headline: [88, 76, 66, 60, 54, 48, 43, 38, 34],
};

const ALONE: WordsPlan = {
  column: { left: 72, top: 72, width: 930, height: 506 },
  kicker: [32, 28, 25],
  headline: [136, 118, 104, 94, 86, 76, 68, 60, 52, 46, 40],
};

/** Words on paper beside the picture; on their own ground where there is none. */
export async function drawWide(facts: StoryFacts, files: CardFiles, sheet: Sheet): Promise<Layer[]> {
  const bar = layColour(ACCENT, { left: 0, top: 0, width: sheet.width, height: BAR }, sheet);
  const year = await layYear(facts.year, { ...YEAR, end: sheet.width - 48 }, sheet);
  if (facts.picture === null || files.picture === null) {
    const ground = layDrawing(contourSvg(sheet, ACCENT, sheet.isMirrored));
    return [ground, bar, ...(await layStoryWords(facts, files.logo, ALONE, sheet)), ...year];
  }
  const place = { left: PICTURE_LEFT, top: 0, width: sheet.width - PICTURE_LEFT, height: sheet.height };
  const picture = await layPicture({ file: files.picture, picture: facts.picture }, place, sheet);
  const shortBar = layColour(ACCENT, { left: 0, top: 0, width: PICTURE_LEFT, height: BAR }, sheet);
  return [picture, shortBar, ...(await layStoryWords(facts, files.logo, BESIDE_PICTURE, sheet)), ...year];
}
