import { type RenditionAddress, readRendition } from './media.ts';

/** How large a rendition is; null where that cannot be said. */
export type PictureBytes = (address: RenditionAddress) => Promise<number | null>;

type Attributes = { [name: string]: string };

/** Wide enough for a phone's screen. */
const WIDTH = 640;
const TYPES: Record<string, string> = { avif: 'AVIF', jpg: 'JPEG', png: 'PNG', webp: 'WebP' };

/**
 * Pictures as links to them. A picture that a link shows takes its place where it stands with its words in a figure;
 * elsewhere the link keeps its address and the picture's words.
 * @param rewrite puts another text where the link began
 */
export function lightPictures(bytesOf: PictureBytes, rewrite: (place: number, text: string) => void) {
  let figures = 0;
  let link: { place: number; open: (href: string) => string; isTaken: boolean } | null = null;

  return {
    enter(name: string, place: number, open: (href: string) => string): void {
      if (name === 'figure') figures += 1;
      if (name === 'a') link = { place, open, isTaken: false };
    },
    leave(name: string): void {
      if (name === 'figure') figures -= 1;
      if (name === 'a') link = null;
    },
    /** Whether the link that is open leads to a picture: what else it says is of the full page. */
    isTaken: (): boolean => link?.isTaken ?? false,
    /** What stands for it, or nothing where it says nothing of its own. */
    async show(attributes: Attributes): Promise<string> {
      const { alt = '' } = attributes;
      if (figures === 0 && (link !== null || alt === '')) return alt;
      const address = addressOf(attributes);
      const around = link;
      if (around !== null) {
        around.isTaken = true;
        rewrite(around.place, around.open(address));
      }
      const words = `Picture${alt === '' ? '' : `: ${alt}`} (${await describe(address, bytesOf)})`;
      return around === null ? `<a href="${address}">${words}</a>` : words;
    },
  };
}

/** Of what the page offers the smallest that fills a phone, in the type that everybody can open. */
function addressOf({ srcset = '', src = '' }: Attributes): string {
  const offered = srcset
    .split(',')
    .map((one) => /^\s*(\S+)\s+(\d+)w\s*$/.exec(one))
    .filter((match) => match !== null)
    .map(([, address = '', width]) => ({ address, width: Number(width) }))
    .toSorted((a, b) => a.width - b.width);
  return (offered.find(({ width }) => width >= WIDTH) ?? offered.at(-1))?.address ?? src;
}

async function describe(address: string, bytesOf: PictureBytes): Promise<string> {
  const type = TYPES[/\.([a-z]+)$/.exec(address)?.[1] ?? ''] ?? 'picture';
  const rendition = readRendition(address);
  const bytes = rendition && (await bytesOf(rendition));
  return bytes === null ? type : `${type}, ${Math.max(1, Math.round(bytes / 1000))} kB`;
}
