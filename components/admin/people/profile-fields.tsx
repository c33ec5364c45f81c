import { type ReactNode, useRef } from 'react';
import type { FieldErrors } from '#domain/failure';
import { BIO_MAX, LINKS_MAX, type Profile, type ProfileLink } from '#domain/people/profile';
import { linkAddress } from '../editor/body/link-address.ts';
import { Field, TextField } from '../field.tsx';

type ProfileFieldsProps = {
  draft: Profile;
  errors: FieldErrors;
  onChange: (part: Partial<Profile>) => void;
};

/** What a profile says. */
export function ProfileFields({ draft, errors, onChange }: ProfileFieldsProps): ReactNode {
  return (
    <>
      <Field
        label="Title"
        hint="One line under the name: Kabul correspondent."
        value={draft.title}
        dir="auto"
        error={errors.title}
        maxLength={120}
        onChange={({ target }) => onChange({ title: target.value })}
      />
      <TextField
        label="Bio"
        hint="A blank line begins a paragraph."
        rows={7}
        value={draft.bio}
        dir="auto"
        error={errors.bio}
        maxLength={BIO_MAX}
        onChange={({ target }) => onChange({ bio: target.value })}
      />
      <Links links={draft.links} errors={errors} onChange={(links) => onChange({ links })} />
    </>
  );
}

type LinksProps = {
  links: ProfileLink[];
  errors: FieldErrors;
  onChange: (links: ProfileLink[]) => void;
};

function Links({ links, errors, onChange }: LinksProps) {
  const adds = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLOListElement>(null);

  function add() {
    onChange([...links, { name: '', url: '' }]);
    requestAnimationFrame(() => list.current?.lastElementChild?.querySelector('input')?.focus());
  }
  function remove(place: number) {
    onChange(links.toSpliced(place, 1));
    adds.current?.focus();
  }

  return (
    <fieldset className="profile-links">
      <legend className="field-name">Links</legend>
      {errors.links && <p className="field-error">{errors.links}</p>}
      <ol ref={list}>
        {links.map((link, place) => (
          <li key={place}>
            <LinkFields
              link={link}
              place={place}
              errors={errors}
              onChange={(part) => onChange(links.with(place, { ...link, ...part }))}
              onRemove={() => remove(place)}
            />
          </li>
        ))}
      </ol>
      <button
        ref={adds}
        type="button"
        className="button"
        aria-disabled={links.length >= LINKS_MAX}
        onClick={() => links.length < LINKS_MAX && add()}
      >
        Add a link
      </button>
      <p className="field-hint">At most {LINKS_MAX}. They begin with https://, http:// or mailto:.</p>
    </fieldset>
  );
}

type LinkFieldsProps = {
  link: ProfileLink;
  place: number;
  errors: FieldErrors;
  onChange: (part: Partial<ProfileLink>) => void;
  onRemove: () => void;
};

function LinkFields({ link, place, errors, onChange, onRemove }: LinkFieldsProps) {
  return (
    <>
      <Field
        label={`Name of link ${place + 1}`}
        value={link.name}
        dir="auto"
        error={errors[`links.${place}.name`]}
        maxLength={80}
        onChange={({ target }) => onChange({ name: target.value })}
      />
      <Field
        label={`Address of link ${place + 1}`}
        value={link.url}
        error={errors[`links.${place}.url`]}
        maxLength={2000}
        autoCapitalize="none"
        spellCheck={false}
        onChange={({ target }) => onChange({ url: target.value })}
        onBlur={() => onChange({ url: linkAddress(link.url) ?? link.url })}
      />
      <button type="button" className="button" aria-label={`Remove link ${place + 1}`} onClick={onRemove}>
        Remove
      </button>
    </>
  );
}
