import { type ReactNode, useState } from 'react';
import type { FieldErrors } from '#domain/failure';
import type { Picture } from '#domain/media/picture';
import type { Section } from '#domain/sections/sections';
import type { Content } from '#domain/stories/content';
import type { Draft } from '#domain/stories/draft';
import type { KnownNames } from '#domain/stories/known-names';
import { slugOf } from '#lib/slug';
import type { WrittenIn } from '#lib/written-in';
import { Field, SelectField } from '../field.tsx';
import { AddressField } from './address-field.tsx';
import type { PictureDesk } from './body/pictures/send-pictures.ts';
import { BylinesField } from './bylines/bylines-field.tsx';
import { firstOf } from './field-problems.ts';
import { MoreFields } from './more-fields.tsx';
import { NameField } from './name-field.tsx';
import { MoveHistory } from './work/move-history.tsx';
import { PlanFields } from './work/plan-fields.tsx';

type SideFieldsProps = {
  draft: Draft;
  sections: Section[];
  known: KnownNames;
  /** What the story knows of its pictures, by id. */
  pictures: Record<string, Picture>;
  desk: PictureDesk;
  /** `path` is where readers find it; null before the first publication. */
  address: { storyId: string; path: string | null; isToCome: boolean; mayChange: boolean };
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
      <MoveHistory />
      <SectionField
        sections={sections}
        chosen={content.sectionId}
        problem={problems.sectionId}
        onChange={(sectionId) => set({ sectionId })}
      />
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
        storyId={address.storyId}
        content={content}
        pictures={pictures}
        desk={desk}
        problems={problems}
        written={written}
        onChange={set}
      />
      <PlanFields />
    </div>
  );
}

type SectionFieldProps = {
  sections: Section[];
  chosen: string;
  problem: string | undefined;
  onChange: (id: string) => void;
};

/** A section that is retired is offered to the stories that stand in it. */
function SectionField({ sections, chosen, problem, onChange }: SectionFieldProps): ReactNode {
  const [opened] = useState(chosen);
  return (
    <SelectField
      label="Section"
      name="sectionId"
      value={chosen}
      error={problem}
      onChange={(event) => onChange(event.target.value)}
    >
      {sections
        .filter(({ id, isRetired }) => !isRetired || id === chosen || id === opened)
        .map(({ id, name, isRetired }) => (
          <option key={id} value={id}>
            {isRetired ? `${name} (retired)` : name}
          </option>
        ))}
    </SelectField>
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
