import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SecondStepForm } from '#components/admin/second-step-form';
import { Threshold } from '#components/admin/threshold';
import { getSecondStep } from '#domain/people/log-in-second';
import { WRONG_CODE } from '#domain/people/log-in-words';
import { readSettings } from '#domain/settings/read-settings';
import { requestFacts } from '../../request-facts.ts';
import { returnAddress } from '../../return-address.ts';
import { keptChallenge } from '../../short-cookie.ts';

export const metadata: Metadata = { title: 'Second step' };

type Props = { searchParams: Promise<{ next?: string | string[]; refused?: string | string[] }> };

export default async function SecondStepPage({ searchParams }: Props) {
  const { next, refused } = await searchParams;
  const destination = returnAddress(next);
  const { at } = await requestFacts();
  const step = await getSecondStep(await keptChallenge('second-factor'), at);
  if (step === null) redirect(`/login?next=${encodeURIComponent(destination)}&refused=expired`);
  const { name } = await readSettings();
  return (
    <Threshold siteName={name} title="Second step">
      <SecondStepForm step={step} next={destination} refused={refused === 'code' ? WRONG_CODE : null} />
      <p>
        <a href={`/login?next=${encodeURIComponent(destination)}`}>Log in as somebody else</a>
      </p>
    </Threshold>
  );
}
