import { Fragment } from 'react';

/** Words that were typed without any markup: what an empty line parts is a paragraph. */
export const PlainText = ({ words }: { words: string }) =>
  words.split(/\n{2,}/).map((paragraph, place) => (
    <p key={place}>
      {paragraph.split('\n').map((line, row) => (
        <Fragment key={row}>
          {row > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </p>
  ));
