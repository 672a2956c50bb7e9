import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { programPath } from '../../server/testing/programs.ts'
import { createMemory, createMemoryStore } from './memory-store.ts'
import { storeContract } from './testing/store-contract.ts'

const sentences = Object.keys(storeContract)

describe('the store in memory', () => {
  test.each(sentences)('%s', async (sentence) => {
    const memory = createMemory()
    await storeContract[sentence]!(async () => createMemoryStore(memory))
  })
})

/** The page's script: the very modules of the client, bundled as for a browser. */
const bundled = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(import.meta.resolve('./testing/contract-page.ts')),
        formats: ['es'],
        fileName: 'page',
      },
    },
  })
  const [{ output }] = built as { output: { code: string }[] }[] as [{ output: [{ code: string }] }]
  return output[0].code
}

describe('the store in IndexedDB, in a browser', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const script = await bundled()
    const executablePath = programPath('chromium')
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] })
    page = await browser.newPage()
    // a page of its own origin: without one a browser keeps nothing
    await page.route('http://store.test/**', (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: script })
        : route.fulfill({ contentType: 'text/html', body: '<script type="module" src="/page.js"></script>' }),
    )
    await page.goto('http://store.test/')
    await page.waitForFunction(() => 'run' in globalThis)
  }, 60_000)

  afterAll(() => browser?.close())

  test.each(sentences)('%s', async (sentence) => {
    const wrong = await page.evaluate(
      (one) => (globalThis as unknown as { run(s: string): Promise<unknown> }).run(one),
      sentence,
    )
    expect(wrong).toBeNull()
  })
})
