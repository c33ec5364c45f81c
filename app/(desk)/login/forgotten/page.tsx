import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { ForgottenForm } from '#components/admin/forgotten-form';
import { Status } from '#components/admin/notice';
import { Threshold } from '#components/admin/threshold';
import { sendsMail } from '#domain/people/deliver-link';
import { LETTER_ON_ITS_WAY } from '#domain/people/forgotten-password';
import { readSettings } from '#domain/settings/read-settings';

export const metadata: Metadata = { title: 'Forgotten password' };

type Props = { searchParams: Promise<{ asked?: string | string[] }> };

export default async function ForgottenPage({ searchParams }: Props) {
  const { asked } = await searchParams;
  const { name } = await readSettings();
  return (
    <Threshold siteName={name} title="Forgotten password">
      <Asked isAsked={asked !== undefined} />
      <p>
        <a href="/login">Log in</a>
      </p>
    </Threshold>
  );
}

function Asked({ isAsked }: { isAsked: boolean }): ReactNode {
  if (!sendsMail())
    return <p>This paper’s portal sends no mail. Ask an admin of the paper for a link to a new password.</p>;
  if (isAsked) return <Status message={LETTER_ON_ITS_WAY} />;
  return (
    <>
      <p>Give the e-mail address that you log in with. A link to a new password is sent to it.</p>
      <ForgottenForm />
    </>
  );
}
