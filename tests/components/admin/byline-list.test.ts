import { expect, test } from 'vitest';
import { bylinesSchema, leadingNames } from '#domain/stories/bylines';
import {
  bylinesOf,
  finishName,
  giveRole,
  moveTo,
  removeAt,
  typeName,
} from '../../../components/admin/editor/bylines/byline-list.ts';
import { reporter } from '../stories.ts';

const empty = { finished: [], pending: '' };
const typed = typeName(empty, 'Asha Rao, Chen Li; Bil');

test('who is named has reported until somebody says otherwise, and counts from the first letter', () => {
  expect(typed).toEqual({ finished: [reporter('Asha Rao'), reporter('Chen Li')], pending: 'Bil' });
  expect(bylinesOf(typed).map(({ name }) => name)).toEqual(['Asha Rao', 'Chen Li', 'Bil']);
  expect(finishName(typed)).toEqual({ finished: bylinesOf(typed), pending: '' });
  expect(bylinesOf(typeName(empty, ' ,Asha Rao,Asha Rao, '))).toEqual([reporter('Asha Rao')]);
});

test('one person may stand in two roles, and in each of them once', () => {
  const photographed = giveRole(typed, 1, 'photographs');
  const both = finishName(typeName(photographed, 'Chen Li'));
  expect(both.finished.map(({ name, role }) => `${name}: ${role}`)).toEqual([
    'Asha Rao: reporting',
    'Chen Li: photographs',
    'Chen Li: reporting',
  ]);
  expect(bylinesSchema.safeParse(both.finished).success).toBe(true);
  const twice = giveRole(both, 2, 'photographs').finished;
  expect(twice).toEqual([reporter('Asha Rao'), { name: 'Chen Li', role: 'photographs' }]);
  expect(bylinesSchema.safeParse([...twice, ...twice]).success).toBe(false);
});

test('a name moves and goes while another is typed', () => {
  expect(moveTo(typed, 1, 0)).toEqual({
    finished: [reporter('Chen Li'), reporter('Asha Rao')],
    pending: 'Bil',
  });
  expect(removeAt(typed, 0)).toEqual({ finished: [reporter('Chen Li')], pending: 'Bil' });
});

test('lists name the reporters, else those of the next role', () => {
  const chen = { name: 'Chen Li', role: 'photographs' as const };
  const dina = { name: 'Dina Omar', role: 'translation' as const };
  expect(leadingNames([dina, chen, reporter('Asha Rao')])).toEqual(['Asha Rao']);
  expect(leadingNames([dina, chen])).toEqual(['Chen Li']);
  expect(leadingNames([dina])).toEqual(['Dina Omar']);
  expect(leadingNames([])).toEqual([]);
});
