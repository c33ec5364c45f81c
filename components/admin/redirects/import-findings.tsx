import type { ReactNode } from 'react';
import type { ImportReport } from '#domain/redirects/redirect';

/** What a file would change, in a sentence that is said. */
export const findingsWords = ({ added, changed, same, wrongLines }: ImportReport): string =>
  `${added} new, ${changed} changed, ${same} as they are already, ${wrongLines} wrong. Nothing is stored yet.`;

/** Which lines of a file are wrong. */
export const ImportFindings = ({ report: { wrong, wrongLines } }: { report: ImportReport }): ReactNode => (
  <section className="import-findings" aria-label="What is in the file">
    {wrong.length > 0 && (
      <ol aria-label="Wrong lines">
        {wrong.map(({ line, problem }) => (
          <li key={`${line} ${problem}`}>
            <b>Line {line}</b> <bdi>{problem}</bdi>
          </li>
        ))}
      </ol>
    )}
    {wrongLines > wrong.length && <p className="field-hint">The first {wrong.length} are shown.</p>}
  </section>
);
