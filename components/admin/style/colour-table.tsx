import { contrastRatio } from '#lib/contrast';
import { schemesOf, type Token } from '../../style/read-tokens.ts';

const SCHEMES = ['light', 'dark'] as const;

/** Every colour in light and dark, with how far it stands apart from the grounds it is on. */
export function ColourTable({ colours }: { colours: readonly Token[] }) {
  return (
    <div className="style-scroll">
      <table className="style-table">
        <thead>
          <tr>
            <th scope="col">Colour</th>
            <th scope="col">Light</th>
            <th scope="col">Dark</th>
            <th scope="col">What it is for</th>
          </tr>
        </thead>
        <tbody>
          {colours.map((colour) => (
            <ColourRow key={colour.name} colour={colour} grounds={groundsOf(colour, colours)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColourRow({ colour, grounds }: { colour: Token; grounds: readonly Token[] }) {
  const both = schemesOf(colour);
  if (!both) return null;
  return (
    <tr>
      <th scope="row">{nameOf(colour)}</th>
      {SCHEMES.map((scheme) => (
        <td key={scheme}>
          <span className="swatch" style={{ background: both[scheme] }} /> {both[scheme]}
          {grounds.map((ground) => (
            <span key={ground.name} className="style-ratio">
              {ratioWords(both[scheme], schemesOf(ground)?.[scheme])} on {nameOf(ground)}
            </span>
          ))}
        </td>
      ))}
      <td>{colour.sentence}</td>
    </tr>
  );
}

const nameOf = ({ name }: Token): string => name.replace('color-', '');

/** Where it stands: words on the accent there, all others on paper and on tint. */
function groundsOf(colour: Token, colours: readonly Token[]): Token[] {
  const names = nameOf(colour) === 'on-accent' ? ['accent'] : ['paper', 'tint'];
  return colours.filter((ground) => ground !== colour && names.includes(nameOf(ground)));
}

const ratioWords = (one: string, other = one): string => `${contrastRatio(one, other).toFixed(1)}:1`;
