import { expect, test } from 'vitest';
import { ACTIONS, type Actor, can, ROLES } from '#domain/access';
import { isAllowed, readRoleTable } from './role-table.ts';

test('the table of roles has one line for each action, and no other', () => {
  expect([...readRoleTable().keys()].toSorted()).toEqual([...ACTIONS].toSorted());
});

test.each(ROLES.flatMap((role) => ACTIONS.map((action) => [role, action] as const)))(
  'whether somebody as %s may %s is as the table says',
  (role, action) => {
    const actor: Actor = { accountId: 'me', name: 'Me', role };
    expect(can(actor, action), 'about nothing').toBe(isAllowed(role, action, null));
    for (const everLive of [false, true]) {
      const own = isAllowed(role, action, { isOwn: true, everLive });
      const theirs = isAllowed(role, action, { isOwn: false, everLive });
      expect(can(actor, action, { createdBy: 'me', everLive }), 'made by me').toBe(own);
      expect(can(actor, action, { createdBy: 'you', assigneeId: 'me', everLive }), 'given to me').toBe(own);
      expect(can(actor, action, { createdBy: 'you', assigneeId: 'you', everLive }), 'yours').toBe(theirs);
      expect(can(actor, action, { createdBy: null, assigneeId: null, everLive }), 'nobody’s').toBe(theirs);
    }
  },
);

test('whoever is nobody owns nothing, also what nobody made', () => {
  const nobody: Actor = { accountId: null, name: 'Nobody', role: 'author' };
  expect(can(nobody, 'edit-story', { createdBy: null, everLive: false })).toBe(false);
});
