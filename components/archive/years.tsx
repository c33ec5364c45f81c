import type { CountedYear } from '#domain/archive/read-archive';
import { storiesWords } from './count-words.ts';

/** The years that brought something. */
export const Years = ({ years, language }: { years: readonly CountedYear[]; language: string }) => (
  <ol className="years">
    {years.map(({ year, stories }) => (
      <li key={year} className="card">
        <a className="card-link headline text-long" href={`/${year}`}>
          {year}
        </a>
        <span className="meta">{storiesWords(stories, language)}</span>
      </li>
    ))}
  </ol>
);
