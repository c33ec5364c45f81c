import { BlockList, isIP } from 'node:net';

/** Ranges that no machine of the public internet has (IANA special-purpose registries), as CIDR. */
const NOT_PUBLIC_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** Of IPv6 only 2000::/3 is given out; of that, these carry others inside them, or lead nowhere. */
const NOT_PUBLIC_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', '5f00::/16'];

const notPublic = new BlockList();
for (const range of NOT_PUBLIC_4) addRange(range, 'ipv4');
for (const range of NOT_PUBLIC_6) addRange(range, 'ipv6');
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');

function addRange(range: string, family: 'ipv4' | 'ipv6'): void {
  const [net = '', bits] = range.split('/');
  notPublic.addSubnet(net, Number(bits), family);
}

/** Whether an IP address is one of the public internet. IPv4 written as IPv6 is none: nobody is named so. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !notPublic.check(address, 'ipv4');
  return family === 6 && given.check(address, 'ipv6') && !notPublic.check(address, 'ipv6');
}
