'use client';

import type { FieldErrors } from '#domain/failure';
import type { LibraryPicture } from '#domain/media/list-library';
import { ICON_SHAPE, refuseAsIcon } from '#domain/settings/icon-shape';
import type { Settings } from '#domain/settings/settings';
import type { TimeZone } from '#domain/settings/time-zones';
import { Field, SelectField } from '../field.tsx';
import { AfterPublicationFields } from './after-publication-fields.tsx';
import { PictureChoice } from './picture-choice.tsx';
import { IconPreview, LogoPreview } from './picture-previews.tsx';
import type { Versioned } from './send-settings.ts';
import { SettingsFrame } from './settings-frame.tsx';
import { useSettingsForm } from './use-settings-form.ts';

type Props = { saved: Versioned; timeZones: TimeZone[]; pictures: LibraryPicture[] };

/** What is about the paper itself. Readers see it with their next page. */
export function SettingsForm({ saved, timeZones, pictures }: Props) {
  const form = useSettingsForm(saved);
  const { draft, change } = form;
  const errors = form.problem?.fields ?? {};
  return (
    <SettingsFrame form={form} effect="Readers see it with their next page.">
      <Field
        label="Name"
        hint="Stands at the top of every page, in feeds and in shared links."
        value={draft.name}
        onChange={({ target }) => change({ name: target.value })}
        error={errors.name}
        maxLength={80}
        required
      />
      <Field
        label="Tagline"
        hint="A few words about the paper, for search engines and the front. May stay empty."
        value={draft.tagline}
        onChange={({ target }) => change({ tagline: target.value })}
        error={errors.tagline}
        maxLength={200}
      />
      <PictureChoice
        title="Logo"
        hint="Stands at the top of every page in place of the name."
        none="None: the name, set in type"
        chosen={draft.logoId}
        library={pictures}
        error={errors.logoId}
        renderPreview={(picture) => <LogoPreview picture={picture} />}
        onChoose={(logoId) => change({ logoId })}
      />
      <PictureChoice
        title="Icon"
        hint={ICON_SHAPE}
        none="None: the one that came with the program"
        refuse={refuseAsIcon}
        chosen={draft.iconId}
        library={pictures}
        error={errors.iconId}
        renderPreview={(picture) => <IconPreview picture={picture} siteName={draft.name} />}
        onChoose={(iconId) => change({ iconId })}
      />
      <PlaceFields draft={draft} errors={errors} timeZones={timeZones} onChange={change} />
      <AfterPublicationFields draft={draft} errors={errors} onChange={change} />
    </SettingsFrame>
  );
}

type PlaceProps = {
  draft: Settings;
  errors: FieldErrors;
  timeZones: TimeZone[];
  onChange: (part: Partial<Settings>) => void;
};

/** Where the paper is at home: whose midnight, whose words. */
function PlaceFields({ draft, errors, timeZones, onChange }: PlaceProps) {
  return (
    <>
      <SelectField
        label="Time zone"
        hint="Decides which day a story belongs to, and the times on the page."
        value={draft.timeZone}
        onChange={({ target }) => onChange({ timeZone: target.value })}
        error={errors.timeZone}
      >
        {timeZones.map(({ name, offset }) => (
          <option key={name} value={name}>
            {name} ({offset})
          </option>
        ))}
      </SelectField>
      <Field
        label="Language"
        hint="The language the paper is written in, as a tag: en, en-IN, hi, zh-Hant, ur. Pages in Urdu, Arabic or Persian run from right to left."
        value={draft.language}
        onChange={({ target }) => onChange({ language: target.value })}
        error={errors.language}
        maxLength={35}
        autoCapitalize="none"
        spellCheck={false}
        required
      />
    </>
  );
}
