export const country = {
  scale: 3.6,
  ridged: 0.45,
  warp: 0.5,
  flatness: 1,
  lines: 30,
  sea: 0,
  riverFrom: 170,
} as const;

export const ranges = { ...country, ridged: 0.85, scale: 3.8, warp: 0.45 } as const;
export const plain = {
  ...country,
  ridged: 0.05,
  scale: 2.6,
  flatness: 1.5,
  lines: 18,
  riverFrom: 110,
} as const;
export const dunes = { ...country, ridged: 0.7, scale: 5.5, warp: 0.8, lines: 20, riverFrom: 0 } as const;
