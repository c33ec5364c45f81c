import { NETWORK_NAMES } from '#domain/settings/network-names';
import type { Settings } from '#domain/settings/settings';
import type { Versioned } from './send-settings.ts';

type Props = {
  mine: Settings;
  theirs: Versioned;
  onSettle: (theirs: Versioned, which: 'mine' | 'theirs') => void;
};

const LABELS: Record<keyof Settings, string> = {
  name: 'Name',
  tagline: 'Tagline',
  logoId: 'Logo',
  iconId: 'Icon',
  timeZone: 'Time zone',
  language: 'Language',
  networks: 'Share row',
  publicHistory: 'What changed',
  newsroomEmail: 'Mail of the newsroom',
};

/** What somebody else saved while this form was open, where it differs from what stands in it. */
export function TheirSettings({ mine, theirs, onSettle }: Props) {
  const rows = describe(theirs.settings).filter(
    ([key, value]) => value !== Object.fromEntries(describe(mine))[key],
  );
  return (
    <div className="their-settings">
      <h2>In force now</h2>
      <dl>
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{LABELS[key]}</dt>
            <dd>{value || 'empty'}</dd>
          </div>
        ))}
      </dl>
      <p>
        <button type="button" className="button" onClick={() => onSettle(theirs, 'mine')}>
          Keep what I wrote
        </button>{' '}
        <button type="button" className="button" onClick={() => onSettle(theirs, 'theirs')}>
          Take these
        </button>
      </p>
    </div>
  );
}

function describe(settings: Settings): [keyof Settings, string][] {
  const { name, tagline, logoId, iconId, timeZone, language, networks } = settings;
  const { publicHistory, newsroomEmail } = settings;
  return [
    ['name', name],
    ['tagline', tagline],
    ['logoId', logoId === null ? 'none' : `picture ${logoId.slice(0, 6)}`],
    ['iconId', iconId === null ? 'none' : `picture ${iconId.slice(0, 6)}`],
    ['timeZone', timeZone],
    ['language', language],
    ['networks', networks.map((network) => NETWORK_NAMES[network]).join(', ')],
    ['publicHistory', publicHistory ? 'shown to readers' : 'not shown'],
    ['newsroomEmail', newsroomEmail],
  ];
}
