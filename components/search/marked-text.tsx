import type { Piece } from '#domain/search/excerpt';

/** Words with those marked that were looked for. */
export const MarkedText = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map(({ text, isFound }, place) =>
    // The pieces of one text never change their places.
    isFound ? <mark key={place}>{text}</mark> : text,
  );
