import type { ReactNode } from 'react';
import type { PeopleList } from '#domain/people/desk-people';

/** The way of whoever is logged in to what readers are told of them. */
export function OwnProfile({ own }: Pick<PeopleList, 'own'>): ReactNode {
  return (
    <p className="people-own">
      {own === null ? (
        'You have no profile yet: an editor makes one, or gives your account to the person that you are in bylines.'
      ) : (
        <>
          You are <bdi>{own.name}</bdi> here. <a href={`/admin/people/${own.id}`}>Your profile</a>
        </>
      )}
    </p>
  );
}
