import { expect, test } from 'vitest';
import { allNetworks, moveNetwork, toggleNetwork } from '#domain/settings/network-order';
import { NETWORKS } from '#domain/settings/settings';

test('a network joins the share row at its end and leaves it without disturbing the others', () => {
  expect(toggleNetwork(['x', 'email'], 'reddit')).toEqual(['x', 'email', 'reddit']);
  expect(toggleNetwork(['x', 'email', 'reddit'], 'email')).toEqual(['x', 'reddit']);
});

test('a network changes places with its neighbour, and stays where it is at either end', () => {
  expect(moveNetwork(['x', 'email', 'reddit'], 'reddit', -1)).toEqual(['x', 'reddit', 'email']);
  expect(moveNetwork(['x', 'email', 'reddit'], 'x', 1)).toEqual(['email', 'x', 'reddit']);
  expect(moveNetwork(['x', 'email'], 'x', -1)).toEqual(['x', 'email']);
  expect(moveNetwork(['x', 'email'], 'email', 1)).toEqual(['x', 'email']);
  expect(moveNetwork(['x', 'email'], 'reddit', 1)).toEqual(['x', 'email']);
});

test('every network can be chosen: the row first, then the rest', () => {
  const all = allNetworks(['reddit', 'x']);
  expect(all.slice(0, 2)).toEqual(['reddit', 'x']);
  expect(new Set(all)).toEqual(new Set(NETWORKS));
  expect(all).toHaveLength(NETWORKS.length);
});
