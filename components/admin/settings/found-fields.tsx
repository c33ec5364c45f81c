import { AI_CRAWLERS, FEED_TEXTS } from '#domain/settings/sharing';
import { Field, SelectField } from '../field.tsx';
import { CheckField } from './check-field.tsx';
import type { SettingsFields } from './settings-fields.ts';
import { AI_WORDS, FEED_WORDS } from './sharing-words.ts';

/** What feed readers are given, and who tells them. */
export function FeedFields({ draft, errors, onChange }: SettingsFields) {
  return (
    <>
      <SelectField
        label="What feeds carry"
        hint="With whole stories people read in their feed reader. With the standfirst they come here for the rest."
        value={draft.feedText}
        onChange={({ target }) =>
          onChange({ feedText: FEED_TEXTS.find((text) => text === target.value) ?? draft.feedText })
        }
        error={errors.feedText}
      >
        {FEED_TEXTS.map((text) => (
          <option key={text} value={text}>
            {FEED_WORDS[text]}
          </option>
        ))}
      </SelectField>
      <Field
        label="Hub"
        hint="A WebSub hub passes new stories on to feed readers within seconds. It is told what was published, when it is. Left empty, nobody is told and feed readers look by themselves."
        type="url"
        value={draft.webSubHub}
        onChange={({ target }) => onChange({ webSubHub: target.value })}
        error={errors.webSubHub}
        maxLength={500}
        placeholder="https://"
        spellCheck={false}
      />
    </>
  );
}

/** What programs that read the paper are told. */
export function EngineFields({ draft, errors, onChange }: SettingsFields) {
  return (
    <>
      <CheckField
        label="Tell search engines at once what changed"
        hint="By IndexNow, which Bing, Naver, Seznam and Yandex read; Google does not. Off, they find changes when they next come by."
        checked={draft.indexNow}
        onCheck={(indexNow) => onChange({ indexNow })}
      />
      <SelectField
        label="AI crawlers"
        hint="Programs that gather texts for AI are told so in robots.txt. Those that keep to rules keep to it; it is a sign, no lock. Search engines come in any case."
        value={draft.aiCrawlers}
        onChange={({ target }) =>
          onChange({
            aiCrawlers: AI_CRAWLERS.find((crawlers) => crawlers === target.value) ?? draft.aiCrawlers,
          })
        }
        error={errors.aiCrawlers}
      >
        {AI_CRAWLERS.map((crawlers) => (
          <option key={crawlers} value={crawlers}>
            {AI_WORDS[crawlers]}
          </option>
        ))}
      </SelectField>
      <Field
        label="Security contact"
        hint="Where somebody writes who found a hole in the site: an e-mail address, or a page that begins with https://. Stands in /.well-known/security.txt. Left empty, there is no such file."
        value={draft.securityContact}
        onChange={({ target }) => onChange({ securityContact: target.value })}
        error={errors.securityContact}
        maxLength={500}
        autoCapitalize="none"
        spellCheck={false}
      />
    </>
  );
}
