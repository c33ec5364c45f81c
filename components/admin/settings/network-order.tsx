'use client';

import { useState } from 'react';
import { NETWORK_NAMES } from '#domain/settings/network-names';
import { allNetworks, moveNetwork, toggleNetwork } from '#domain/settings/network-order';
import type { Network } from '#domain/settings/settings';

type Props = { networks: Network[]; onChange: (networks: Network[]) => void };

/** Which networks stand in the share row, and in which order. */
export function NetworkOrder({ networks, onChange }: Props) {
  const [moved, setMoved] = useState('');

  function move(network: Network, by: -1 | 1) {
    const row = moveNetwork(networks, network, by);
    onChange(row);
    setMoved(`${NETWORK_NAMES[network]} is now number ${row.indexOf(network) + 1} of ${row.length}.`);
  }

  return (
    <fieldset className="choice">
      <legend className="field-name">Share row</legend>
      <p className="field-hint">The order here is the order under each story.</p>
      <ol>
        {allNetworks(networks).map((network) => (
          <li key={network}>
            <label>
              <input
                type="checkbox"
                checked={networks.includes(network)}
                onChange={() => onChange(toggleNetwork(networks, network))}
              />
              {NETWORK_NAMES[network]}
            </label>
            {networks.includes(network) && <Places network={network} row={networks} onMove={move} />}
          </li>
        ))}
      </ol>
      <output className="unseen">{moved}</output>
    </fieldset>
  );
}

type PlacesProps = { network: Network; row: Network[]; onMove: (network: Network, by: -1 | 1) => void };

/** At an end a button stays and does nothing, so that the focus is not lost under somebody's finger. */
function Places({ network, row, onMove }: PlacesProps) {
  const name = NETWORK_NAMES[network];
  const [first, last] = [row[0] === network, row.at(-1) === network];
  return (
    <span className="places">
      <button
        type="button"
        aria-label={`Up: ${name}`}
        aria-disabled={first}
        onClick={() => onMove(network, -1)}
      >
        Up
      </button>
      <button
        type="button"
        aria-label={`Down: ${name}`}
        aria-disabled={last}
        onClick={() => onMove(network, 1)}
      >
        Down
      </button>
    </span>
  );
}
