import type { ReactNode } from 'react';
import { bodyText, readingMinutes } from '#domain/stories/body';
import type { Content } from '#domain/stories/content';
import { tkMarks } from '#domain/stories/tk-marks';
import { countWords } from '#lib/count-words';

/** How long the text is, and how much of it is still to come. */
export function TextCounts({ content }: { content: Content }): ReactNode {
  const words = countWords(bodyText(content.body));
  const minutes = readingMinutes(content.body);
  const marks = Object.values(tkMarks(content)).reduce((sum, count) => sum + count, 0);
  return (
    <p className="text-counts">
      {words === 1 ? '1 word' : `${words} words`}
      {words > 0 && ` · ${minutes} min`}
      {marks > 0 && (
        <span className="tk-count"> · {marks === 1 ? '1 TK mark is' : `${marks} TK marks are`} left</span>
      )}
    </p>
  );
}
