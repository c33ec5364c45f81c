const THEMES = [
  { value: 'system', name: 'System' },
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
];

/** Light, dark or as the system has it. Without script the system decides, and this is not shown. */
export function ThemeSwitch() {
  return (
    <fieldset className="theme-switch" data-theme-switch="" inert>
      <legend className="visually-hidden">Colours of this site</legend>
      {THEMES.map(({ value, name }) => (
        <label key={value}>
          <input type="radio" name="theme" value={value} className="visually-hidden" />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
