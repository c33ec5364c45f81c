import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { MACHINE } from '#domain/access';
import { resolveAddress } from '#domain/front/addresses';
import { createPerson, savePerson } from '#domain/people/save-person';
import { addSection, changeSection } from '#domain/sections/change-section';
import { retireSection } from '#domain/sections/retire-section';
import { MORNING, openNewsroom, valueOf } from '../support/newsroom.ts';

beforeAll(openNewsroom);

/** Somebody who is moved from slug to slug, as far as the desk lets them. */
type Mover = { slug: string; had: Set<string>; move: (slug: string) => Promise<boolean> };

const movesArbitrary = fc.array(fc.record({ who: fc.nat(2), slug: fc.nat(5) }), {
  minLength: 1,
  maxLength: 9,
});

/** Moves three of a kind about, and looks after every step where each slug that anybody had leads. */
async function checkMoves(
  movers: Mover[],
  moves: { who: number; slug: number }[],
  at: { prefix: string; root: string },
) {
  for (const move of moves) {
    const mover = movers[move.who];
    const slug = `${at.prefix}-${move.slug}`;
    const isOthers = movers.some((one) => one !== mover && (one.slug === slug || one.had.has(slug)));
    if (!mover) continue;
    expect(await mover.move(slug), `${slug} is somebody else's: ${isOthers}`).toBe(!isOthers);
    if (isOthers) continue;
    mover.had.add(mover.slug);
    mover.slug = slug;
    for (const { slug: now, had } of movers) {
      const path = `${at.root}/${now}`;
      expect(await resolve(path)).toMatchObject({ kind: 'page' });
      for (const old of had) {
        if (old !== now) expect(await resolve(`${at.root}/${old}`)).toEqual({ kind: 'moved', to: path });
      }
    }
  }
}

const resolve = (path: string) => resolveAddress(path, new URLSearchParams(), MORNING);
let runs = 0;

test('however people are renamed, each address they had leads to them in one step, and to nobody else', async () => {
  await fc.assert(
    fc.asyncProperty(movesArbitrary, async (moves) => {
      const prefix = `p${(runs += 1)}`;
      const movers = await Promise.all(['a', 'b', 'c'].map((letter) => hire(`${prefix}-${letter}`)));
      await checkMoves(movers, moves, { prefix, root: '/by' });
    }),
    { numRuns: 6 },
  );
});

async function hire(first: string): Promise<Mover> {
  const said = { name: first, title: 'Somebody', bio: '', pictureId: null, links: [], accountId: null };
  const { id } = valueOf(await createPerson(MACHINE, { ...said, slug: first }, MORNING));
  let edits = 1;
  return {
    slug: first,
    had: new Set(),
    async move(slug) {
      const saved = await savePerson(MACHINE, { id, edits, profile: { ...said, slug } }, MORNING);
      if (saved.ok) ({ edits } = saved.value);
      return saved.ok;
    },
  };
}

test('however sections are renamed, each address they had leads to them in one step, and to no other', async () => {
  await fc.assert(
    fc.asyncProperty(movesArbitrary, async (moves) => {
      const prefix = `s${(runs += 1)}`;
      const opened = await Promise.all(['a', 'b', 'c'].map((letter) => open(`${prefix}-${letter}`)));
      await checkMoves(opened, moves, { prefix, root: '' });
      for (const { retire } of opened) await retire(); // room in the masthead for the next
    }),
    { numRuns: 6 },
  );
});

async function open(first: string): Promise<Mover & { retire: () => Promise<unknown> }> {
  const words = { name: first, slug: first, form: 'news' as const };
  const { id } = valueOf(await addSection(MACHINE, words, MORNING));
  let edits = 1;
  return {
    slug: first,
    had: new Set(),
    async move(slug) {
      const saved = await changeSection(MACHINE, { id, edits, words: { ...words, slug } }, MORNING);
      if (saved.ok) ({ edits } = saved.value);
      return saved.ok;
    },
    retire: () => retireSection(MACHINE, { id, edits }, MORNING),
  };
}
