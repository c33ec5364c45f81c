import type { ReactNode } from 'react';
import type { PeopleList } from '#domain/people/desk-people';

type OwnProfileProps = Pick<PeopleList, 'own'> & {
  /** Whether they may say themselves who they are. */
  mayChoose: boolean;
};

/** The way of whoever is logged in to what readers are told of them. */
export function OwnProfile({ own, mayChoose }: OwnProfileProps): ReactNode {
  if (own === null)
    return (
      <p className="people-own">
        You have no profile yet.{' '}
        {mayChoose
          ? 'Open the person that you are in bylines, or make one, and choose your account there.'
          : 'Ask an editor to give your account to the person that you are in bylines.'}
      </p>
    );
  return (
    <p className="people-own">
      You are <bdi>{own.name}</bdi> here. <a href={`/admin/people/${own.id}`}>Your profile</a>
    </p>
  );
}
