type Props = { id: string; name: string; hint?: string; value: string; rows: number };

/** Text to take away. The button needs script, so later.js shows it where it works; else one selects the text. */
export const CopyField = ({ id, name, hint, value, rows }: Props) => (
  <div className="copy-field">
    <label htmlFor={id}>{name}</label>
    {hint !== undefined && (
      <p id={`${id}-hint`} className="meta">
        {hint}
      </p>
    )}
    <textarea
      id={id}
      rows={rows}
      readOnly
      defaultValue={value}
      spellCheck={false}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    />
    <p>
      <button type="button" className="share-link" data-copy-field={id} aria-label={`Copy ${name}`} hidden>
        Copy
      </button>
      <output />
    </p>
  </div>
);
