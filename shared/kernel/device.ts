export interface SeenDevice {
  /** empty where it cannot be told */
  readonly browser: string
  readonly system: string
  /** a phone or a tablet */
  readonly small: boolean
}

/** In this order: nearly every browser also claims to be the ones after it. */
const BROWSERS: readonly (readonly [string, RegExp])[] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\b(OPR|Opera)\b/],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|Chromium|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
]

const SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b|\bMacintosh\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
]

const first = (of: typeof BROWSERS, agent: string) => of.find(([, sign]) => sign.test(agent))?.[0] ?? ''

/** What a person would call the device behind a User-Agent header. Good enough to recognise it, no more. */
export const deviceOf = (agent: string): SeenDevice => {
  const system = first(SYSTEMS, agent)
  return {
    browser: system ? first(BROWSERS, agent) : '',
    system,
    small: ['Android', 'iPhone', 'iPad'].includes(system),
  }
}
