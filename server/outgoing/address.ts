import ipaddr from 'ipaddr.js'

/**
 * Is this the address of a machine that anybody can reach? Loopback, private and link-local ones, those of clouds' own
 * doors and whatever else IANA keeps for itself are not. An IPv4 address in the clothes of an IPv6 one is looked at
 * undressed.
 *
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry
 */
export const isPublic = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
