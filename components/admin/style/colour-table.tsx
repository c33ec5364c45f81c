import { contrastRatio } from '#lib/contrast';
import { schemesOf, type Token } from '../../style/read-tokens.ts';

const SCHEMES = ['light', 'dark'] as const;

/** Every colour in light and dark, with how far it stands apart from the ground it is on. */
export function ColourTable({ colours }: { colours: readonly Token[] }) {
  const paper = colours.find(({ name }) => name === 'color-paper');
  const grounds = paper && schemesOf(paper);
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
          {colours.map((colour) => {
            const both = schemesOf(colour);
            if (!both) return null;
            return (
              <tr key={colour.name}>
                <th scope="row">{colour.name.replace('color-', '')}</th>
                {SCHEMES.map((scheme) => (
                  <td key={scheme}>
                    <span className="swatch" style={{ background: both[scheme] }} /> {both[scheme]}
                    {grounds && (
                      <span className="style-ratio">
                        {ratioWords(both[scheme], grounds[scheme])} on paper
                      </span>
                    )}
                  </td>
                ))}
                <td>{colour.sentence}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const ratioWords = (one: string, other: string): string => `${contrastRatio(one, other).toFixed(1)}:1`;
