import type { Metadata } from 'next';
import { PersonForm } from '#components/admin/people/person-form';
import { can } from '#domain/access';
import { listAccountChoices } from '#domain/people/desk-people';
import type { Profile } from '#domain/people/profile';
import { requireActor } from '../../../actor.ts';

export const metadata: Metadata = { title: 'New person' };

const NOBODY: Profile = {
  name: '',
  slug: '',
  title: '',
  bio: '',
  pictureId: null,
  links: [],
  accountId: null,
};

export default async function NewPersonPage() {
  const actor = await requireActor('/admin/people/new');
  const mayEdit = can(actor, 'edit-people');
  return (
    <>
      <h1>New person</h1>
      {mayEdit ? (
        <PersonForm
          opened={{ id: null, edits: 0, profile: NOBODY, picture: null }}
          may={{ editProfile: true, editPerson: true }}
          accounts={await listAccountChoices(actor)}
          names={[]}
        />
      ) : (
        <p>Only an editor writes people down. A name in a byline needs nobody’s leave.</p>
      )}
    </>
  );
}
