import { type CardFiles, type Layer, layColour, layDrawing, layPicture, type Sheet } from './canvas.ts';
import { ACCENT } from './colours.ts';
import { contourSvg } from './contours.ts';
import { layStoryWords, layYear, type StoryFacts, type WordsPlan } from './story-words.ts';

const BAR = 14;
const PICTURE_HEIGHT = 656;
const YEAR = { top: 0, size: 78 };

const UNDER_PICTURE: WordsPlan = {
  column: { left: 64, top: 700, width: 1072, height: 456 },
  kicker: [36, 32, 28],
  headline: [124, 108, 94, 84, 76, 68, 60, 54, 48, 42],
};

const ALONE: WordsPlan = {
  column: { left: 80, top: 96, width: 1040, height: 1024 },
  kicker: [42, 36, 30],
  headline: [168, 148, 130, 116, 104, 92, 82, 72, 64, 56],
};

/** Words on paper under the picture; on their own ground where there is none. */
export async function drawSquare(facts: StoryFacts, files: CardFiles, sheet: Sheet): Promise<Layer[]> {
  const year = await layYear(facts.year, { ...YEAR, end: sheet.width - 64 }, sheet);
  const bar = { left: 0, width: sheet.width, height: BAR };
  if (facts.picture === null || files.picture === null) {
    const ground = layDrawing(contourSvg(sheet, ACCENT, sheet.isMirrored));
    const words = await layStoryWords(facts, files.logo, ALONE, sheet);
    return [ground, layColour(ACCENT, { ...bar, top: 0 }, sheet), ...words, ...year];
  }
  const place = { left: 0, top: 0, width: sheet.width, height: PICTURE_HEIGHT };
  const picture = await layPicture({ file: files.picture, picture: facts.picture }, place, sheet);
  const under = layColour(ACCENT, { ...bar, top: PICTURE_HEIGHT }, sheet);
  return [picture, under, ...(await layStoryWords(facts, files.logo, UNDER_PICTURE, sheet)), ...year];
}
