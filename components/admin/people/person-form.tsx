'use client';

import { type ReactNode, type SubmitEvent, useState } from 'react';
import type { Picture } from '#domain/media/picture';
import { Alert, Status } from '../notice.tsx';
import { useWarningWhile } from '../pictures/use-warning-while.ts';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { useRefusedField } from '../use-refused-field.ts';
import { MergePerson } from './merge-person.tsx';
import { PortraitField } from './portrait-field.tsx';
import { ProfileFields } from './profile-fields.tsx';
import { TheirProfile } from './their-profile.tsx';
import { type OpenedPerson, usePersonForm } from './use-person-form.ts';
import { WhoFields } from './who-fields.tsx';

type PersonFormProps = {
  opened: OpenedPerson & { picture: Picture | null };
  may: { editProfile: boolean; editPerson: boolean };
  accounts: readonly { id: string; name: string }[];
  /** Everybody's names, for merging. */
  names: readonly string[];
};

/** All that is known of a person. What one may not change is read. */
export function PersonForm({ opened, may, accounts, names }: PersonFormProps): ReactNode {
  const open = usePersonForm(opened);
  const [sent, setSent] = useState<Picture[]>([]);
  const [onTheirWay, setOnTheirWay] = useState(0);
  const isReady = useIsHydrated();
  useWarningWhile(open.isUnsaved || onTheirWay > 0);
  const { draft, change, theirs } = open;
  const errors = open.problem?.fields ?? {};
  const refused = useRefusedField(open.problem);
  // The page's own first: it knows what the library says by now.
  const pictures = opened.picture ? [opened.picture, ...sent] : sent;
  const picture = pictures.find((one) => one.id === draft.pictureId);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    void open.save();
  }

  return (
    <div className="person-form">
      {/* Beside the form and not in it: choosing a picture opens a form of its own. */}
      <fieldset disabled={!isReady || !may.editProfile}>
        <legend className="sr-only">Portrait</legend>
        <PortraitField
          mediaId={draft.pictureId}
          picture={picture}
          problem={errors.pictureId}
          desk={{
            onPicture: (arrived) => setSent((before) => [arrived, ...before]),
            onSending: setOnTheirWay,
          }}
          onChange={(pictureId) => change({ pictureId })}
        />
      </fieldset>
      <form ref={refused} className="form" onSubmit={submit} noValidate>
        <fieldset className="form" disabled={!isReady || !may.editProfile}>
          <legend className="sr-only">Profile</legend>
          <WhoFields
            draft={draft}
            errors={errors}
            accounts={accounts}
            isFixed={!may.editPerson}
            onName={open.rename}
            onChange={change}
          />
          <ProfileFields draft={draft} errors={errors} onChange={change} />
        </fieldset>
        {theirs && <TheirProfile mine={draft} theirs={theirs.words} onSettle={open.settle} />}
        <SaveRow open={open} mayEdit={may.editProfile} isReady={isReady} />
      </form>
      {may.editPerson && opened.id !== null && (
        <MergePerson id={opened.id} edits={open.edits} name={draft.name} names={names} />
      )}
    </div>
  );
}

type SaveRowProps = { open: ReturnType<typeof usePersonForm>; mayEdit: boolean; isReady: boolean };

const SaveRow = ({ open, mayEdit, isReady }: SaveRowProps) =>
  mayEdit ? (
    <div className="settings-end">
      <button className="button button-first" disabled={!isReady || open.isSaving}>
        {open.isSaving ? 'Saving…' : 'Save'}
      </button>
      <Alert message={open.problem?.message ?? null} />
      <Status message={open.said || (open.isUnsaved ? 'Not saved yet' : null)} />
    </div>
  ) : (
    <p className="field-hint">An editor changes this, or whoever the profile belongs to.</p>
  );
