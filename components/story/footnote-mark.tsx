/** The number in the text; it leads to the note, and the note leads back to it. */
export const FootnoteMark = ({ number }: { number: number | undefined }) => (
  <sup className="footnote-mark">
    <a
      id={`footnote-mark-${number}`}
      href={`#footnote-${number}`}
      role="doc-noteref"
      aria-label={`Footnote ${number}`}
    >
      {number}
    </a>
  </sup>
);
