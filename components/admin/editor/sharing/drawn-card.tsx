import { type ReactNode, useState } from 'react';

type DrawnCardProps = {
  storyId: string;
  /** Of the text that it is drawn of: a save has it drawn anew. */
  version: number;
  shape: 'wide' | 'square';
  alt: string;
};

const HEIGHTS = { wide: 630, square: 1200 };

/** A card as networks will get it, drawn for whoever looks. */
export function DrawnCard({ storyId, version, shape, alt }: DrawnCardProps): ReactNode {
  const [failed, setFailed] = useState<number | null>(null);
  if (failed === version)
    return (
      <p className="field-error">
        The card could not be drawn. The text is saved. Close this and open it again; if it stays so, look
        whether the picture of the story is still in the library.
      </p>
    );
  return (
    <img
      src={`/admin/stories/${storyId}/cards/${shape}?version=${version}`}
      width={1200}
      height={HEIGHTS[shape]}
      alt={alt}
      onError={() => setFailed(version)}
    />
  );
}
