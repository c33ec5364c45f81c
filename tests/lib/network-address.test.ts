import { expect, test } from 'vitest';
import { networkOf } from '#lib/network-address';

test('an IPv6 customer is one network, however it is spelled and wherever in it one sits', () => {
  expect(networkOf('2001:DB8:0:1::5')).toBe('2001:db8:0:1');
  expect(networkOf('2001:0db8:0000:0001:ffff:ffff:ffff:ffff')).toBe('2001:db8:0:1');
  expect(networkOf('2001:db8::5')).toBe('2001:db8:0:0');
  expect(networkOf('2001:db8:0:2::5')).toBe('2001:db8:0:2');
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0');
  expect(networkOf('::1')).toBe('0:0:0:0');
});

test('an IPv4 customer is one address, also where it is written as IPv6', () => {
  expect(networkOf('192.0.2.1')).toBe('192.0.2.1');
  expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
});
