import type { FieldErrors } from '#domain/failure';
import type { Settings } from '#domain/settings/settings';

/** What every group of fields of the settings is given. */
export type SettingsFields = {
  draft: Settings;
  errors: FieldErrors;
  onChange: (part: Partial<Settings>) => void;
};
