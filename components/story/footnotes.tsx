import type { Footnote } from '#domain/stories/body/inline';
import { InlineText } from './inline-text.tsx';
import type { TextSetting } from './text-setting.ts';

type Props = { notes: readonly Footnote[]; setting: TextSetting };

/** What the numbers in the text stand for, each with the way back to its place. */
export function Footnotes({ notes, setting }: Props) {
  if (notes.length === 0) return null;
  return (
    <section className="footnotes" role="doc-endnotes" aria-labelledby="footnotes">
      <h2 id="footnotes" className="label">
        Footnotes
      </h2>
      <ol>
        {notes.map((note, place) => (
          <li key={place} id={`footnote-${place + 1}`}>
            <InlineText content={note.content} setting={setting} />{' '}
            <a
              href={`#footnote-mark-${place + 1}`}
              role="doc-backlink"
              aria-label={`Back to footnote ${place + 1} in the text`}
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
