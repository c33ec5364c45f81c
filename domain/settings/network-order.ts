import { NETWORKS, type Network } from './settings.ts';

/** Takes a network into the share row, at its end, or out of it. */
export const toggleNetwork = (row: Network[], network: Network): Network[] =>
  row.includes(network) ? row.filter((each) => each !== network) : [...row, network];

/** One place earlier (-1) or later (+1); at either end nothing moves. */
export function moveNetwork(row: Network[], network: Network, by: -1 | 1): Network[] {
  const from = row.indexOf(network);
  const neighbour = row[from + by];
  if (from < 0 || neighbour === undefined) return row;
  return row.map((each) => (each === network ? neighbour : each === neighbour ? network : each));
}

/** All networks: the row's in its order, then those that stand outside. */
export const allNetworks = (row: Network[]): Network[] => [
  ...row,
  ...NETWORKS.filter((network) => !row.includes(network)),
];
