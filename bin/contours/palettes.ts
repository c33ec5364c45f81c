export type Colour = readonly [red: number, green: number, blue: number];

/** What a map sheet is printed in. `land` runs from low to high ground. */
export type Palette = {
  land: readonly Colour[];
  water: Colour;
  line: string;
  index: string;
  /** The lines of the high ground. */
  high: string;
  river: string;
  accent: string;
  /** How strongly slopes are shaded, 0 to 1. */
  shade: number;
};

const paper: Palette = {
  land: [
    [240, 231, 215],
    [241, 230, 211],
    [243, 228, 208],
    [241, 222, 202],
    [236, 212, 192],
    [231, 202, 184],
  ],
  water: [214, 224, 222],
  line: '#8c7c66',
  index: '#4d463c',
  high: '#b0483c',
  river: '#6f8f97',
  accent: '#b3261e',
  shade: 0.5,
};

export const PALETTES = {
  paper,
  meltwater: {
    land: [
      [222, 231, 228],
      [227, 234, 230],
      [233, 237, 231],
      [238, 239, 232],
      [243, 242, 236],
      [248, 247, 243],
    ],
    water: [190, 211, 214],
    line: '#7f9398',
    index: '#2f4a54',
    high: '#2f4a54',
    river: '#4e8694',
    accent: '#b3261e',
    shade: 0.55,
  },
  orchard: {
    land: [
      [225, 229, 206],
      [231, 232, 209],
      [237, 233, 212],
      [240, 230, 209],
      [238, 222, 200],
      [232, 209, 188],
    ],
    water: [204, 219, 215],
    line: '#8d8b66',
    index: '#4b4f38',
    high: '#8e5a3a',
    river: '#5e8a8c',
    accent: '#b3261e',
    shade: 0.5,
  },
  ochre: {
    land: [
      [245, 231, 203],
      [242, 222, 188],
      [238, 211, 173],
      [231, 196, 155],
      [223, 181, 140],
      [212, 164, 126],
    ],
    water: [213, 219, 207],
    line: '#a07a4d',
    index: '#5d4226',
    high: '#7d3a22',
    river: '#7f9a95',
    accent: '#9e2118',
    shade: 0.6,
  },
  slate: {
    land: [
      [228, 227, 224],
      [233, 231, 227],
      [238, 235, 230],
      [241, 238, 232],
      [244, 241, 236],
      [247, 245, 241],
    ],
    water: [208, 213, 215],
    line: '#8f8d8a',
    index: '#35363a',
    high: '#35363a',
    river: '#7c8a93',
    accent: '#b3261e',
    shade: 0.75,
  },
  dusk: {
    land: [
      [234, 224, 222],
      [238, 222, 216],
      [241, 218, 208],
      [240, 209, 196],
      [234, 195, 181],
      [224, 179, 167],
    ],
    water: [205, 211, 220],
    line: '#a07b76',
    index: '#553b44',
    high: '#a33b3b',
    river: '#7587a0',
    accent: '#9d2b25',
    shade: 0.6,
  },
  night: {
    land: [
      [27, 34, 38],
      [30, 37, 41],
      [33, 41, 44],
      [37, 45, 47],
      [42, 49, 50],
      [48, 54, 54],
    ],
    water: [19, 25, 32],
    line: '#6c7a78',
    index: '#cfc6b1',
    high: '#e08a6d',
    river: '#5f8796',
    accent: '#ff7a66',
    shade: 0.7,
  },
} satisfies Record<string, Palette>;

export type PaletteName = keyof typeof PALETTES;
