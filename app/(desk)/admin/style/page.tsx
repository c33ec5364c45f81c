import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metadata } from 'next';
import { z } from 'zod';
import { ColourTable } from '#components/admin/style/colour-table';
import { SPECIMEN_WIDTHS, SpecimenList } from '#components/admin/style/specimen-list';
import { Families, Lengths, TypeScale } from '#components/admin/style/token-lists';
import { readTokens, tokensOf } from '../../../../components/style/read-tokens.ts';
import { SUBJECTS } from '../../../../components/style/specimens.ts';
import { requireActor } from '../../actor.ts';

export const metadata: Metadata = { title: 'Style' };

const asked = z.coerce.number().pipe(z.literal(SPECIMEN_WIDTHS)).catch(SPECIMEN_WIDTHS[0]);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** How readers' pages look: the tokens as their file says them, and every component in every state. */
export default async function StylePage({ searchParams }: Props) {
  await requireActor('/admin/style');
  const width = asked.parse((await searchParams).width);
  const tokens = readTokens(await readFile(join(process.cwd(), 'components/tokens.css'), 'utf8'));
  return (
    <>
      <div className="desk-page-head">
        <h1>Style</h1>
      </div>
      <section className="style-part">
        <h2>Colours</h2>
        <ColourTable colours={tokensOf(tokens, 'color')} />
      </section>
      <section className="style-part">
        <h2>Type</h2>
        <Families tokens={tokensOf(tokens, 'font')} />
        <TypeScale tokens={tokensOf(tokens, 'text')} />
      </section>
      <section className="style-part">
        <h2>Rhythm and grid</h2>
        <Lengths tokens={['spacing', 'container', 'breakpoint'].flatMap((kind) => tokensOf(tokens, kind))} />
      </section>
      <WidthChoice width={width} />
      <SpecimenList subjects={SUBJECTS} width={width} />
    </>
  );
}

function WidthChoice({ width }: { width: number }) {
  return (
    <nav className="state-tabs" aria-label="Width of the windows">
      <ul>
        {SPECIMEN_WIDTHS.map((one) => (
          <li key={one}>
            <a href={`/admin/style?width=${one}`} aria-current={one === width ? 'page' : undefined}>
              {one} pixels
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
