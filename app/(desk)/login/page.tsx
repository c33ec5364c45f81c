import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { LogInForm } from '#components/admin/log-in-form';
import { Threshold } from '#components/admin/threshold';
import { REFUSED } from '#domain/people/log-in-words';
import { readSettings } from '#domain/settings/read-settings';
import { currentActor } from '../actor.ts';
import { returnAddress } from '../return-address.ts';

export const metadata: Metadata = { title: 'Log in' };

type Props = { searchParams: Promise<{ next?: string | string[]; refused?: string | string[] }> };

const refusedWords = (refused: unknown): string | null =>
  typeof refused === 'string' && Object.hasOwn(REFUSED, refused) ? (REFUSED[refused] ?? null) : null;

export default async function LogInPage({ searchParams }: Props) {
  const { next, refused } = await searchParams;
  const destination = returnAddress(next);
  if (await currentActor()) redirect(destination);
  const { name } = await readSettings();
  return (
    <Threshold siteName={name} title="Log in">
      <LogInForm next={destination} refused={refusedWords(refused)} />
      <p>
        <a href="/login/forgotten">Forgotten password</a>
      </p>
    </Threshold>
  );
}
