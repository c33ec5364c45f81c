import type { ReactNode } from 'react';

type NodeFieldProps = {
  label: string;
  /** What is to be written here; without it the label says it. */
  asks?: string;
  value: string;
  className?: string;
  /** Whether what is written may have several lines. */
  lines?: boolean;
  onChange: (value: string) => void;
};

/** A field inside the text that grows with what is written in it. */
export function NodeField({
  label,
  asks = label,
  value,
  className = '',
  lines = false,
  onChange,
}: NodeFieldProps): ReactNode {
  return (
    <textarea
      className={`node-field ${className}`}
      rows={1}
      aria-label={label}
      placeholder={asks}
      value={value}
      onChange={({ target }) => onChange(lines ? target.value : target.value.replace(/\s*\n\s*/g, ' '))}
      onKeyDown={(event) => {
        if (!lines && event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
      }}
    />
  );
}
