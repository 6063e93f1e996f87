import ipaddr from 'ipaddr.js';

/** Tells an address that belongs to the public internet: IPv4 written as IPv6 is judged as the IPv4 it is. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}
