'use client';

import type { SyntheticEvent } from 'react';

type Props = { id: string; name: string; scheme: 'light' | 'dark'; width: number };

/** Longer pages are scrolled in their frame, or opened alone. */
const HEIGHT_MAX = 3200;
const HEIGHT_FIRST = 320;

/** A specimen in a window of a width of its own, as high as what it shows. */
export function SpecimenFrame({ id, name, scheme, width }: Props) {
  return (
    // oxlint-disable-next-line react/iframe-missing-sandbox -- our own page, which has to run as readers have it
    <iframe
      className="specimen-frame"
      data-narrow={width < 500 ? '' : undefined}
      title={`${name}, ${scheme}, ${width} pixels wide`}
      src={`/admin/style/preview/${id}?scheme=${scheme}`}
      width={width}
      height={HEIGHT_FIRST}
      loading="lazy"
      onLoad={fitHeight}
    />
  );
}

function fitHeight({ currentTarget: frame }: SyntheticEvent<HTMLIFrameElement>): void {
  const height = frame.contentDocument?.documentElement.scrollHeight ?? HEIGHT_FIRST;
  frame.height = String(Math.min(height, HEIGHT_MAX));
}
