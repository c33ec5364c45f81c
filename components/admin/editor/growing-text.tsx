import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { WrittenIn } from '#lib/written-in';

type GrowingTextProps = {
  id: string;
  label: string;
  value: string;
  className?: string;
  problem: string | undefined;
  written: WrittenIn;
  onChange: (value: string) => void;
};

/** One line of text however long, in a field that grows with it; a line break that is pasted becomes a space. */
export function GrowingText({
  id,
  label,
  value,
  className = '',
  problem,
  written,
  onChange,
}: GrowingTextProps): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => grow(field.current)); // after every change, and a cheap no-op in most browsers
  return (
    <div className="growing-text">
      <textarea
        ref={field}
        id={id}
        className={className}
        {...written}
        rows={1}
        placeholder={label}
        aria-label={label}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}-problem`}
        value={value}
        onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
        }}
      />
      {problem && (
        <p id={`${id}-problem`} className="field-error">
          {problem}
        </p>
      )}
    </div>
  );
}

/** `field-sizing: content` does this in the browsers that know it. */
function grow(element: HTMLTextAreaElement | null): void {
  if (element === null || CSS.supports('field-sizing', 'content')) return;
  element.style.height = 'auto';
  element.style.height = `${element.scrollHeight}px`;
}
