import type { ReactNode } from 'react';

/** What the numbers are, and what they are not: whoever reads them should not have to ask. */
export function WhatIsCounted({ timeZone }: { timeZone: string }): ReactNode {
  return (
    <section className="readers-part what-is-counted">
      <h2>What is counted</h2>
      <dl>
        <div>
          <dt>A view</dt>
          <dd>
            Somebody opened a story’s page. Programs that say what they are, and pages that a browser only
            fetched ahead, are left out. From one address a story counts at most twenty times an hour.
          </dd>
        </div>
        <div>
          <dt>Where from</dt>
          <dd>
            Of the page that a browser names as the one before, only the kind is kept. Many apps name none:
            their readers count as come directly.
          </dd>
        </div>
        <div>
          <dt>A share</dt>
          <dd>
            Somebody chose a place to share to. Whether it was sent, nobody knows. Who copies the address from
            the browser is not counted.
          </dd>
        </div>
        <div>
          <dt>Readers</dt>
          <dd>
            No cookie is set, no address is kept and nothing is sent to others. So nobody can say how many
            people these views are, or who.
          </dd>
        </div>
        <div>
          <dt>When</dt>
          <dd>
            The numbers are at most ten seconds old, those of 24 hours five minutes. A day begins at midnight
            in {timeZone}. Each day is kept for 400 days and then deleted.
          </dd>
        </div>
      </dl>
    </section>
  );
}
