const BREATH = 48; // CSS pixels: the line that is written does not touch what stands over the text

/** How much of the window is taken by what stays over the text, at the moment it is asked. */
const scrollRoom = {
  /** The tools of the text, and above them the story's bar. */
  get top(): number {
    const head = document.querySelector<HTMLElement>('.body-head');
    return head === null ? BREATH : head.offsetHeight + lengthOf(head, 'top') + BREATH;
  },
  /** On a phone the story's bar. */
  get bottom(): number {
    const bar = document.querySelector<HTMLElement>('.story-bar');
    const isAtFoot = bar !== null && getComputedStyle(bar).position === 'fixed';
    return isAtFoot ? bar.offsetHeight + BREATH : BREATH;
  },
  left: 0,
  right: 0,
};

/** What the editor is told, so that the cursor is kept clear of it. */
export const KEPT_CLEAR = { scrollThreshold: scrollRoom, scrollMargin: scrollRoom };

const lengthOf = (element: HTMLElement, side: 'top'): number =>
  Number.parseFloat(getComputedStyle(element)[side]) || 0;
