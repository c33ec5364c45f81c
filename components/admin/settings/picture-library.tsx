import type { LibraryPicture } from '#domain/media/list-library';
import { renditionUrl } from '#domain/media/picture';

type Props = {
  /** The name that makes one choice of its radio buttons and the others of the field. */
  group: string;
  pictures: LibraryPicture[];
  chosen: string | null;
  onChoose: (id: string) => void;
};

/** The pictures that were sent before, out of the way until somebody wants one. */
export function PictureLibrary({ group, pictures, chosen, onChoose }: Props) {
  if (pictures.length === 0) return null;
  return (
    <details className="choice-library">
      <summary>Choose from the library</summary>
      <ul className="choice-pictures">
        {pictures.map((picture) => (
          <li key={picture.id}>
            <label>
              <input
                type="radio"
                name={group}
                checked={chosen === picture.id}
                onChange={() => onChoose(picture.id)}
              />
              <Thumbnail picture={picture} />
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Thumbnail({ picture }: { picture: LibraryPicture }) {
  const width = picture.widths[0] ?? picture.width;
  const src = renditionUrl(picture, width, 'webp', '/admin/media');
  return (
    <img src={src} alt={picture.name || 'Picture without a name'} width={96} height={64} loading="lazy" />
  );
}
