import { describe, expect, test } from 'vitest'
import { addressOf, createProxies, isInside, networkOf, readAddress } from './peer.ts'

const said = (headers: Record<string, string>) => (name: string) => headers[name] ?? null

describe('an address', () => {
  test('is IPv4 again when it came mapped into IPv6', () => {
    expect(addressOf(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 10, 1, 2, 3))).toBe('10.1.2.3')
    expect(readAddress('::ffff:10.1.2.3')).toBe('10.1.2.3')
    expect(readAddress('0:0:0:0:0:FFFF:0A01:0203')).toBe('10.1.2.3')
  })
  test('has one spelling', () => {
    expect(addressOf(Uint8Array.of(10, 1, 2, 3))).toBe('10.1.2.3')
    expect(addressOf(Uint8Array.of(0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1))).toBe('2001:db8::1')
    expect(readAddress('2001:0DB8:0:0:0:0:0:1')).toBe('2001:db8::1')
    expect(addressOf(new Uint8Array())).toBe('127.0.0.1')
  })
  test('may come with a port, which is left out', () => {
    expect(readAddress(' 10.1.2.3:4711 ')).toBe('10.1.2.3')
    expect(readAddress('[2001:db8::1]:80')).toBe('2001:db8::1')
  })
  test.each(['', 'unknown', '10.0.0', '10.0.0.256', '::1%eth0', '1.2.3.4, 5.6.7.8', '<script>'])(
    'is not %j',
    (text) => {
      expect(readAddress(text)).toBeNull()
    },
  )
  test('counts for limits by its network where a customer has a whole one', () => {
    expect(networkOf('10.1.2.3')).toBe('10.1.2.3')
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64')
    expect(networkOf('::1')).toBe('0:0:0:0::/64')
  })
  test('is inside on this machine and in private networks', () => {
    for (const inside of ['127.0.0.1', '10.9.8.7', '172.31.0.1', '192.168.1.1', '::1', 'fd00::1'])
      expect(isInside(inside)).toBe(true)
    for (const outside of ['8.8.8.8', '172.32.0.1', '2001:db8::1', '169.254.169.254'])
      expect(isInside(outside)).toBe(false)
  })
})

describe('forwarding headers', () => {
  const headers = said({
    'x-forwarded-for': '6.6.6.6, 203.0.113.9, 10.0.0.2',
    'x-forwarded-proto': 'https',
    'user-agent': 'Firefox',
  })

  test('mean nothing from a stranger', () => {
    const nobody = createProxies([])
    expect(nobody.callerBehind('203.0.113.7', headers)).toEqual({
      address: '203.0.113.7',
      agent: 'Firefox',
      scheme: null,
      proxied: false,
    })
    expect(createProxies(['10.0.0.0/8']).callerBehind('203.0.113.7', headers).address).toBe('203.0.113.7')
  })
  test('name the nearest address that is not a proxy of ours: what the caller wrote before it is not believed', () => {
    const proxies = createProxies(['10.0.0.0/8', '127.0.0.1'])
    expect(proxies.callerBehind('127.0.0.1', headers)).toEqual({
      address: '203.0.113.9',
      agent: 'Firefox',
      scheme: 'https',
      proxied: true,
    })
  })
  test('that make no sense leave the last address that does', () => {
    const proxies = createProxies(['127.0.0.1'])
    expect(proxies.callerBehind('127.0.0.1', said({ 'x-forwarded-for': '1.2.3.4, evil' })).address).toBe('127.0.0.1')
    expect(proxies.callerBehind('127.0.0.1', said({ 'x-forwarded-proto': 'gopher' })).scheme).toBeNull()
    expect(proxies.callerBehind('127.0.0.1', said({})).address).toBe('127.0.0.1')
  })
  test('count for IPv6 networks too', () => {
    const proxies = createProxies(['2001:db8::/32'])
    expect(proxies.trusts('2001:db8:ffff::9')).toBe(true)
    expect(proxies.trusts('2001:db9::9')).toBe(false)
  })
  test.each(['10.0.0.0/33', 'proxy.local', '10.0.0.0/-1', '::/129', '10.0.0.0/'])(
    'cannot be trusted from %j',
    (bad) => {
      expect(() => createProxies([bad])).toThrow(bad)
    },
  )
})
