import type { Token } from '../../style/read-tokens.ts';

type Props = { tokens: readonly Token[] };

/** The type scale, each size in its own size. */
export function TypeScale({ tokens }: Props) {
  const sizes = tokens.filter(({ name }) => !name.includes('--'));
  const lineHeightOf = (size: Token) =>
    tokens.find(({ name }) => name === `${size.name}--line-height`)?.value;
  return (
    <ul className="style-list">
      {sizes.map((size) => (
        <li key={size.name}>
          <p className="style-sample" style={{ fontSize: size.value, lineHeight: lineHeightOf(size) }}>
            The river rises
          </p>
          <TokenWords {...size} name={size.name.replace('text-', '')} />
        </li>
      ))}
    </ul>
  );
}

/** The families, each in its own letters. */
export function Families({ tokens }: Props) {
  return (
    <ul className="style-list">
      {tokens.map(({ name, value, sentence }) => (
        <li key={name}>
          <p className="style-sample" style={{ fontFamily: `var(--${name})` }}>
            Ferries stop at 08:40, three weeks early
          </p>
          <TokenWords name={name.replace('font-', '')} value={value} sentence={sentence} />
        </li>
      ))}
    </ul>
  );
}

/** Steps and columns, each as long as it is. */
export function Lengths({ tokens }: Props) {
  return (
    <ul className="style-list">
      {tokens.map(({ name, value, sentence }) => (
        <li key={name}>
          <span className="style-length" style={{ inlineSize: `min(100%, ${value})` }} />
          <TokenWords name={name} value={value} sentence={sentence} />
        </li>
      ))}
    </ul>
  );
}

function TokenWords({ name, value, sentence }: Token) {
  return (
    <p className="style-words">
      <b>{name}</b> <code>{value}</code> {sentence}
    </p>
  );
}
