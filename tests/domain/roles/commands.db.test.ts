import { beforeAll, describe, expect, test } from 'vitest';
import { type Action, type Actor, MACHINE, ROLES, type Role } from '#domain/access';
import { MORNING, openNewsroom } from '#tests/support/newsroom';
import { hirePerson } from '#tests/support/people';
import { NO_COMMANDS, PLAIN } from './commands.ts';
import { ABOUT_DRAFTS, ABOUT_LIVE_STORIES, ABOUT_PICTURES } from './commands-about.ts';
import { ABOUT_PROFILES } from './commands-of-the-paper.ts';
import { listExportedCommands } from './exported-commands.ts';
import { isAllowed } from './role-table.ts';
import { makeLiveStory, makePicture, makeStory } from './subjects.ts';
import { makePerson } from './subjects-of-the-paper.ts';

const actors = new Map<Role, Actor>();

beforeAll(async () => {
  await openNewsroom();
  for (const role of ROLES) {
    const { id } = await hirePerson(role, null, `The ${role}`);
    actors.set(role, { accountId: id, name: `The ${role}`, role, provedAt: MORNING });
  }
});

function actorAs(role: Role): Actor {
  const actor = actors.get(role);
  if (actor === undefined) throw new Error(`There is no ${role}.`);
  return actor;
}

/** 'no' when the domain says that the role does not allow it, in a value or, where no page leads, with a throw. */
async function answerOf(use: () => unknown): Promise<'yes' | 'no'> {
  try {
    const result = await use();
    const failure =
      typeof result === 'object' && result !== null && 'failure' in result ? result.failure : null;
    const code = typeof failure === 'object' && failure !== null && 'code' in failure ? failure.code : null;
    expect(code, 'it is asked by somebody who has just given their password').not.toBe('prove-again');
    return code === 'not-allowed' ? 'no' : 'yes';
  } catch (error) {
    if (error instanceof Error && error.message.endsWith('by somebody who may not.')) return 'no';
    throw error;
  }
}

const expected = (isYes: boolean) => (isYes ? 'yes' : 'no');

test('every command of the domain that takes an actor is known here, and no other', () => {
  const tried = [PLAIN, ABOUT_DRAFTS, ABOUT_LIVE_STORIES, ABOUT_PICTURES, ABOUT_PROFILES];
  const known = [...tried, NO_COMMANDS].flatMap(Object.keys);
  expect([...new Set(known)].toSorted()).toEqual([...new Set(listExportedCommands())]);
});

describe.each(ROLES)('%s', (role) => {
  test.each(Object.entries(PLAIN))('%s', async (_name, { asks, use }) => {
    expect(await answerOf(() => use(actorAs(role)))).toBe(expected(isAllowed(role, asks, null)));
  });

  describe('a draft', () => tryOn(role, ABOUT_DRAFTS, makeStory, false));
  describe('a live story', () => tryOn(role, ABOUT_LIVE_STORIES, makeLiveStory, true));
  describe('a picture', () => tryOn(role, ABOUT_PICTURES, makePicture, false));
  describe('a profile', () => tryOn(role, ABOUT_PROFILES, makePerson, false));
});

/** Each on one's own, and on what nobody of the desk made. */
function tryOn<Subject>(
  role: Role,
  commands: Record<string, { asks: Action; use: (actor: Actor, about: Subject) => unknown }>,
  make: (by: Actor) => Promise<Subject>,
  everLive: boolean,
) {
  test.each(Object.entries(commands))('%s', async (_name, { asks, use }) => {
    const actor = actorAs(role);
    for (const isOwn of [true, false]) {
      const subject = await make(isOwn ? actor : MACHINE);
      const answer = await answerOf(() => use(actor, subject));
      expect(answer, isOwn ? 'their own' : 'somebody else’s').toBe(
        expected(isAllowed(role, asks, { isOwn, everLive })),
      );
    }
  });
}
