/** As many as there are sample pictures: samples.ts. */
const HUES = [28, 168, 204, 44];
const RINGS = [60, 130, 210, 300, 400, 510, 630];

/** The sample picture of an id, as SVG: rings around a summit, in a colour of its own. */
export function drawSample(id: string): string {
  const number = Number(id[0]);
  const hue = HUES[number] ?? 0;
  const [x, y] = [420 + number * 260, 380 + number * 140];
  const rings = RINGS.map(
    (radius) =>
      `<ellipse cx="${x}" cy="${y}" rx="${radius * 1.5}" ry="${radius}" fill="none" stroke="hsl(${hue} 35% 38%)" stroke-width="4"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1800" height="1200"><rect width="1800" height="1200" fill="hsl(${hue} 32% 78%)"/>${rings.join('')}<circle cx="${x}" cy="${y}" r="16" fill="#b3261e"/></svg>`;
}
