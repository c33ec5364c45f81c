import type { ReactNode } from 'react';
import { type Picture, renditionUrl } from '#domain/media/picture';
import { singleWidth } from '../reader/srcset.ts';

type Props = { href: string; children: ReactNode };

/** Around a picture: leads to it in large. Where script runs it opens on the page: reader.js, lightbox.js. */
export const EnlargeLink = ({ href, children }: Props) => (
  <a className="enlarge" href={href}>
    {children}
    <span className="visually-hidden"> Enlarge</span>
  </a>
);

const LARGEST = 1920;

/** The picture alone, where it has no page of its own. */
export const largeRendition = (picture: Picture, base: string | undefined): string =>
  renditionUrl(picture, singleWidth(picture, LARGEST), 'jpg', base);
