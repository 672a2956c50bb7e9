/**
 * As much of a browser as the modules of a page look at while they are loaded, for tests that run without one. Imported
 * first of all; a test that needs more of it puts it in place with `vi.stubGlobal`.
 */
class FakeDocument extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible'
  activeElement: unknown = null
  hasFocus = () => this.visibilityState === 'visible'
  querySelector = (): unknown => null
}

/** What the page is looked at with: a test may hide it, and tell of it. */
export const page = new FakeDocument()

const kept = new Map<string, string>()

/** What this browser remembers. */
export const memory = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  clear: () => kept.clear(),
}

const events = new EventTarget()

const globals = {
  InputEvent: Event,
  window: globalThis,
  document: page,
  localStorage: memory,
  location: { origin: 'https://chat.example' },
  matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
  addEventListener: events.addEventListener.bind(events),
  removeEventListener: events.removeEventListener.bind(events),
  dispatchEvent: events.dispatchEvent.bind(events),
}
for (const [name, value] of Object.entries(globals))
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true })
