import type { ReactNode } from 'react';
import { type Picture, renditionUrl } from '#domain/media/picture';
import type { TextPicture } from '#domain/stories/body/pictures';
import { useDeskPicture } from '../desk-pictures.ts';
import { NodeField } from './node-field.tsx';

type PictureWithFieldsProps = { words: TextPicture; onChange: (words: Partial<TextPicture>) => void };

/** A picture as it stands in the text, what is said about it typed where it will be read. */
export const PictureWithFields = ({ words, onChange }: PictureWithFieldsProps): ReactNode => (
  <>
    <DeskPicture {...words} />
    <div className="picture-words">
      <NodeField label="Caption" value={words.caption} onChange={(caption) => onChange({ caption })} />
      <NodeField
        label="Credit"
        className="node-credit"
        value={words.credit}
        onChange={(credit) => onChange({ credit })}
      />
      <AltField words={words} onChange={onChange} />
    </div>
  </>
);

const ALT = 'Alt text: what it shows, for readers who do not see it';

/** Left empty it is the library's; only where that has none it keeps the story from readers. */
function AltField({ words, onChange }: PictureWithFieldsProps) {
  const fromLibrary = libraryWords(useDeskPicture(words.mediaId));
  return (
    <NodeField
      label={ALT}
      asks={fromLibrary ?? ALT}
      className={fromLibrary === null ? 'node-alt' : ''}
      value={words.alt}
      onChange={(alt) => onChange({ alt })}
    />
  );
}

function libraryWords(picture: Picture | undefined): string | null {
  if (picture?.decorative) return 'Alt text: none, decorative in the library';
  return picture?.alt ? `Alt text of the library: ${picture.alt}` : null;
}

function DeskPicture({ mediaId, alt }: TextPicture) {
  const picture = useDeskPicture(mediaId);
  const width = picture?.widths.find((one) => one >= 640) ?? picture?.widths.at(-1);
  if (!picture || width === undefined)
    return <p className="field-error">This picture is not in the library. Remove it or upload it again.</p>;
  return (
    <img
      src={renditionUrl(picture, width, 'webp', '/admin/media')}
      width={picture.width}
      height={picture.height}
      alt={alt || 'Not described yet'}
      loading="lazy"
      draggable={false}
    />
  );
}
