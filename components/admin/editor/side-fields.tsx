import { type ReactNode, useState } from 'react';
import type { FieldErrors } from '#domain/failure';
import type { Picture } from '#domain/media/picture';
import type { Section } from '#domain/sections/sections';
import type { Content } from '#domain/stories/content';
import type { Draft } from '#domain/stories/draft';
import type { KnownNames } from '#domain/stories/known-names';
import { slugOf } from '#lib/slug';
import type { WrittenIn } from '#lib/written-in';
import { Field, SelectField, TextField } from '../field.tsx';
import { SocialPictureField } from './around/social-picture-field.tsx';
import { AddressField } from './address-field.tsx';
import type { PictureDesk } from './body/pictures/send-pictures.ts';
import { BylinesField } from './bylines/bylines-field.tsx';
import { NameField } from './name-field.tsx';

type SideFieldsProps = {
  draft: Draft;
  sections: Section[];
  known: KnownNames;
  /** What the story knows of its pictures, by id. */
  pictures: Record<string, Picture>;
  desk: PictureDesk;
  /** `path` is where readers find it; null before the first publication. */
  address: { storyId: string; path: string | null; mayChange: boolean };
  problems: FieldErrors;
  written: WrittenIn;
  onChange: (change: (draft: Draft) => Draft) => void;
  onMoved: (path: string) => void;
};

/** Everything about a story that is not read as its text. */
export function SideFields({
  draft,
  sections,
  known,
  pictures,
  desk,
  address,
  problems,
  written,
  onChange,
  onMoved,
}: SideFieldsProps): ReactNode {
  const { content } = draft;
  const set = (parts: Partial<Content>) =>
    onChange((before) => ({ ...before, content: { ...before.content, ...parts } }));
  return (
    <div className="side-fields">
      <SelectField
        label="Section"
        name="sectionId"
        value={content.sectionId}
        error={problems.sectionId}
        onChange={(event) => set({ sectionId: event.target.value })}
      >
        {sections.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <BylinesField
        bylines={content.bylines}
        people={known.people}
        written={written}
        problem={firstOf(problems, 'bylines')}
        onChange={(bylines) => set({ bylines })}
      />
      <NameField
        id="topics"
        label="Topics"
        hint="Enter or a comma ends a topic."
        names={content.topics}
        known={known.topics}
        written={written}
        problem={firstOf(problems, 'topics')}
        onChange={(topics) => set({ topics })}
      />
      <Field
        label="Slugline"
        name="slugline"
        value={draft.slugline}
        error={problems.slugline}
        hint="The name inside the newsroom; readers never see it."
        onChange={({ target: { value } }) => onChange((before) => ({ ...before, slugline: value }))}
      />
      <StoryAddress
        draft={draft}
        address={address}
        problem={problems.urlSlug}
        onChange={onChange}
        onMoved={onMoved}
      />
      <MoreFields
        content={content}
        pictures={pictures}
        desk={desk}
        problems={problems}
        written={written}
        onChange={set}
      />
    </div>
  );
}

type StoryAddressProps = Pick<SideFieldsProps, 'draft' | 'address' | 'onChange' | 'onMoved'> & {
  problem: string | undefined;
};

/** Its end is free until the first publication; afterwards a change leaves the old address behind. */
function StoryAddress({ draft, address, problem, onChange, onMoved }: StoryAddressProps) {
  if (address.path !== null) return <AddressField {...address} path={address.path} onMoved={onMoved} />;
  return (
    <Field
      label="URL slug"
      name="urlSlug"
      value={draft.urlSlug}
      placeholder={slugOf(draft.content.headline)}
      error={problem}
      hint="The end of its address; left empty, it is made from the headline."
      autoCapitalize="none"
      autoComplete="off"
      spellCheck={false}
      onChange={({ target: { value } }) => onChange((before) => ({ ...before, urlSlug: value }))}
    />
  );
}

type MoreFieldsProps = Pick<SideFieldsProps, 'pictures' | 'desk' | 'problems' | 'written'> & {
  content: Content;
  onChange: (parts: Partial<Content>) => void;
};

const MORE = ['trailText', 'dateline', 'socialHeadline', 'socialPicture'];

/** What most stories need nothing of; open where something in it is to be mended. */
function MoreFields({ content, pictures, desk, problems, written, onChange }: MoreFieldsProps) {
  const [isOpen, setOpen] = useState(false);
  const isWanted = MORE.some((field) => firstOf(problems, field) !== undefined);
  return (
    <details
      className="more-fields"
      open={isOpen || isWanted}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>More fields</summary>
      <TextField
        label="Trail text"
        name="trailText"
        rows={3}
        value={content.trailText}
        {...written}
        error={problems.trailText}
        hint="On cards, in place of the standfirst."
        onChange={(event) => onChange({ trailText: event.target.value.replaceAll('\n', ' ') })}
      />
      <Field
        label="Dateline"
        name="dateline"
        value={content.dateline}
        {...written}
        error={problems.dateline}
        hint="The place that it is written from."
        onChange={(event) => onChange({ dateline: event.target.value })}
      />
      <Field
        label="Social headline"
        name="socialHeadline"
        value={content.socialHeadline}
        {...written}
        error={problems.socialHeadline}
        hint="When the story is shared, in place of the headline."
        onChange={(event) => onChange({ socialHeadline: event.target.value })}
      />
      <SocialPictureField
        social={content.socialPicture}
        pictures={pictures}
        desk={desk}
        problems={problems}
        written={written}
        onChange={(socialPicture) => onChange({ socialPicture })}
      />
    </details>
  );
}

/** The problem of a list stands at the list or at one of its items. */
const firstOf = (problems: FieldErrors, list: string): string | undefined =>
  Object.entries(problems).find(([path]) => path === list || path.startsWith(`${list}.`))?.[1];
