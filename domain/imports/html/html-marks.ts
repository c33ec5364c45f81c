import type { Mark } from '../../stories/body/inline.ts';
import { tidyHref } from './html-links.ts';
import type { Element } from './html-tree.ts';

export type Marks = { bold: boolean; italic: boolean; raised: 'super' | 'sub' | null; href: string | null };

export const PLAIN: Marks = { bold: false, italic: false, raised: null, href: null };

/** What an element says about the words in it, whether by its name or by its style. */
export function marksOf({ name, attributes }: Element, around: Marks): Marks {
  const style = ` ${attributes.style ?? ''}`;
  const weight = /[\s;]font-weight:\s*(\w+)/i.exec(style)?.[1];
  const slant = /[\s;]font-style:\s*(\w+)/i.exec(style)?.[1];
  const level = /[\s;]vertical-align:\s*(\w+)/i.exec(style)?.[1];
  return {
    bold: weight ? isBold(weight) : around.bold || name === 'b' || name === 'strong',
    italic: slant ? /italic|oblique/i.test(slant) : around.italic || ['i', 'em', 'cite'].includes(name),
    raised: raisedBy(name, level) ?? around.raised,
    href: name === 'a' && attributes.href ? tidyHref(attributes.href) : around.href,
  };
}

const isBold = (weight: string): boolean => /^bold/i.test(weight) || Number(weight) >= 600;

function raisedBy(name: string, level: string | undefined): Marks['raised'] {
  if (name === 'sup' || level === 'super') return 'super';
  return name === 'sub' || level === 'sub' ? 'sub' : null;
}

/** In the order in which the editor keeps them. */
export const listMarks = ({ bold, italic, raised, href }: Marks): Mark[] => [
  ...(href === null ? [] : [{ type: 'link' as const, attrs: { href } }]),
  ...(bold ? [{ type: 'bold' as const }] : []),
  ...(italic ? [{ type: 'italic' as const }] : []),
  ...(raised === 'super' ? [{ type: 'superscript' as const }] : []),
  ...(raised === 'sub' ? [{ type: 'subscript' as const }] : []),
];
