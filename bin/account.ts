import { parseArgs } from 'node:util';
import { closeDatabase } from '#db/client';
import { migrate } from '#db/migrate';
import { MACHINE } from '#domain/access';
import type { Failure, Result } from '#domain/failure';
import {
  type Account,
  changeRole,
  disableAccount,
  enableAccount,
  listAccounts,
} from '#domain/people/accounts';
import { createAccount } from '#domain/people/create-account';
import { removeSecondFactor } from '#domain/people/remove-second-factor';
import { resetPassword } from '#domain/people/reset-password';
import { roleSchema } from '#domain/people/role';
import { seedPaper } from '#domain/settings/seed-paper';
import { CommandError } from './command.ts';
import { runDataCommand } from './data-command.ts';
import { askPassword, readPassword } from './read-password.ts';

const USAGE = `npm run account -- create --email E --name N --role contributor|author|editor|admin
npm run account -- reset --email E
npm run account -- remove-second-factor --email E
npm run account -- role --email E --role R
npm run account -- disable --email E
npm run account -- enable --email E
npm run account -- list

create and reset print a link with which the person sets a password, once.
With --ask-password the password is asked for here instead; with --password-stdin it is the first line of the input.`;

type Given = ReturnType<typeof readArguments>;

const COMMANDS: Record<string, (given: Given) => Promise<string>> = {
  create: async ({ email, name, role, password }) => {
    const account = { email: need(email, 'email'), name: need(name, 'name'), role: need(role, 'role') };
    const { link } = valueOf(
      await createAccount(MACHINE, { ...account, password: await password() }, Date.now()),
    );
    return `Made: ${account.email}, ${account.role}.${linkLine(link, '72 hours')}`;
  },
  reset: async ({ email, password }) => {
    const account = { email: need(email, 'email'), password: await password() };
    const { link } = valueOf(await resetPassword(MACHINE, account, Date.now()));
    return `Reset: ${account.email}. The old password is void, and who was logged in is out.${linkLine(link, '30 minutes')}`;
  },
  'remove-second-factor': async ({ email }) => {
    const account = need(email, 'email');
    valueOf(await removeSecondFactor(MACHINE, account, Date.now()));
    return `Removed: ${account} logs in with the password alone until a second factor is added again.`;
  },
  role: async ({ email, role }) => {
    const parsed = roleSchema.safeParse(need(role, 'role'));
    if (!parsed.success) throw new CommandError(parsed.error.issues[0]?.message ?? USAGE);
    return line(
      valueOf(await changeRole(MACHINE, { email: need(email, 'email'), role: parsed.data }, Date.now())),
    );
  },
  disable: async ({ email }) =>
    line(valueOf(await disableAccount(MACHINE, need(email, 'email'), Date.now()))),
  enable: async ({ email }) => line(valueOf(await enableAccount(MACHINE, need(email, 'email'), Date.now()))),
  list: async () =>
    valueOf(await listAccounts(MACHINE, Date.now()))
      .map((account) => `${line(account)}${account.hasSecondFactor ? '  (second factor)' : ''}`)
      .join('\n') || 'No accounts yet.',
};

if (import.meta.main)
  await runDataCommand(async () => {
    const [command = '', ...rest] = process.argv.slice(2);
    const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
    if (!run) throw new CommandError(USAGE);
    const given = readArguments(rest);
    await migrate();
    await seedPaper();
    try {
      console.log(await run(given));
    } finally {
      await closeDatabase();
    }
  });

function readArguments(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { email: text, name: text, role: text, 'ask-password': flag, 'password-stdin': flag };
  try {
    const { values } = parseArgs({ args, options, strict: true });
    const password = async () =>
      values['password-stdin'] ? readPassword() : values['ask-password'] ? askPassword() : null;
    return { email: values.email, name: values.name, role: values.role, password };
  } catch (error) {
    throw new CommandError(error instanceof Error ? `${error.message}\n\n${USAGE}` : USAGE);
  }
}

function need(value: string | undefined, name: string): string {
  if (value === undefined) throw new CommandError(`Give --${name}.\n\n${USAGE}`);
  return value;
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new CommandError(sentences(result.failure));
  return result.value;
}

function sentences(failure: Failure): string {
  return [failure.message, ...Object.values('fields' in failure ? failure.fields : {})].join(' ');
}

function linkLine(link: string | null, life: string): string {
  return link === null ? '' : `\nThe password is set here, once, within ${life}:\n${link}`;
}

function line({ email, name, role, isDisabled, hasPassword }: Account): string {
  const remarks = `${isDisabled ? '  (disabled)' : ''}${hasPassword ? '' : '  (no password yet)'}`;
  return `${email}  ${role}  ${name}${remarks}`;
}
