import { CENTRE, type FocalPoint } from '#domain/media/picture';

/** Steps from one edge to the other; as many classes each way stand in focal-point.css. */
const STEPS = 10;

const step = (thousandths: number) => Math.round((thousandths * STEPS) / 1000);

/**
 * The classes that keep a point in view where a picture is cropped. Readers' pages have no styles in their markup, so the
 * place is told in tenths; nothing is told of the centre.
 */
export function focalClass({ x, y }: FocalPoint): string {
  const across = step(x) === step(CENTRE.x) ? [] : [`fx-${step(x)}`];
  const down = step(y) === step(CENTRE.y) ? [] : [`fy-${step(y)}`];
  return [...across, ...down].join(' ');
}
