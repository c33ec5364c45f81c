'use client';

import type { ReactNode } from 'react';
import { NetworkOrder } from './network-order.tsx';
import type { Versioned } from './send-settings.ts';
import { SettingsFrame } from './settings-frame.tsx';
import { EngineFields, FeedFields } from './found-fields.tsx';
import { AccountFields, RepublishFields } from './passed-on-fields.tsx';
import { useSettingsForm } from './use-settings-form.ts';

/** How the paper is passed on and found: the row under a story, feeds, search engines, those who take stories over. */
export function SharingForm({ saved }: { saved: Versioned }): ReactNode {
  const form = useSettingsForm(saved);
  const { draft, change } = form;
  const fields = { draft, errors: form.problem?.fields ?? {}, onChange: change };
  return (
    <SettingsFrame form={form} effect="Pages and feeds say it from now on.">
      <Part title="Under each story">
        <NetworkOrder networks={draft.networks} onChange={(networks) => change({ networks })} />
        <RepublishFields {...fields} />
      </Part>
      <Part title="Feeds">
        <FeedFields {...fields} />
      </Part>
      <Part title="Search engines and machines">
        <EngineFields {...fields} />
      </Part>
      <Part title="The paper elsewhere">
        <AccountFields {...fields} />
      </Part>
    </SettingsFrame>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="settings-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
