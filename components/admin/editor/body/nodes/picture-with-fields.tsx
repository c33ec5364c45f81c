import type { ReactNode } from 'react';
import { renditionUrl } from '#domain/media/picture';
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
      <NodeField
        label="Alt text: what it shows, for readers who do not see it"
        className="node-alt"
        value={words.alt}
        onChange={(alt) => onChange({ alt })}
      />
    </div>
  </>
);

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
