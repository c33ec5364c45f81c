import type { Metadata } from 'next';
import { Threshold } from '#components/admin/threshold';
import { readSettings } from '#domain/settings/read-settings';

export const metadata: Metadata = { title: 'Set up' };

/** The same for everybody, so that it tells no stranger whether this site still waits for its first account. */
export default async function SetUpPage() {
  const { name } = await readSettings();
  return (
    <Threshold siteName={name} title="Set up">
      <p>
        The first account is made with the link that the program prints when it starts. The link works once.
        Every other account is made by an admin.
      </p>
      <p>
        <a href="/login">Log in</a>
      </p>
    </Threshold>
  );
}
