import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import solid from 'vite-plugin-solid'
import { bringing } from './bringing.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

const SMALLEST = 1024
const TEXT = /\.(js|css|html|svg|json|webmanifest)$/

/** Compresses once, as hard as it goes, so that the server only has to hand out. */
const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  async writeBundle({ dir }, bundle) {
    const files = Object.values(bundle).map((file) => ({
      path: join(dir ?? '', file.fileName),
      content: Buffer.from(file.type === 'chunk' ? file.code : file.source),
    }))
    const worthIt = files.filter(({ path, content }) => TEXT.test(path) && content.length > SMALLEST)
    await Promise.all(
      worthIt.map(async ({ path, content }) => {
        await writeFile(`${path}.br`, await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
        await writeFile(`${path}.gz`, await zip(content, { level: 9 }))
      }),
    )
  },
})

/** Later layers win: a page may overrule a component, a component the reset, without counting selectors. */
const LAYERS = '@layer reset, theme, ui, shell, kinds;\n'

/** Layers are ordered where they are first named, and nobody knows which stylesheet comes first: so each begins with all. */
const layered = (): Plugin => ({
  name: 'layered',
  enforce: 'pre',
  transform: (code, id) => (/\/client\/.*\.css$/.test(id) ? LAYERS + code : undefined),
})

const WORKER = 'worker.js'
/** What the page is made of. Large data that few ask for is fetched when it is asked for. */
const SHELL = /\.(html|js|css|svg|webmanifest)$/
const PUBLIC = join(import.meta.dirname, 'public')

/** Tells the worker what this build consists of: all of it is had before it is needed, under a name for exactly this. */
const builtWorker = (): Plugin => ({
  name: 'built-worker',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const worker = bundle[WORKER]
      if (worker?.type !== 'chunk') throw new Error('The worker was not built')
      const built = Object.values(bundle).filter(({ fileName }) => fileName !== WORKER && SHELL.test(fileName))
      const kept = (await readdir(PUBLIC)).filter((name) => SHELL.test(name))
      const digest = createHash('sha256').update(worker.code)
      for (const file of built) digest.update(file.type === 'chunk' ? file.code : file.source)
      for (const name of kept) digest.update(await readFile(join(PUBLIC, name)))
      const shell = [...built.map(({ fileName }) => fileName), ...kept].map((name) => `/${name}`).sort()
      worker.code = worker.code
        .replaceAll('__SHELL__', JSON.stringify(shell))
        .replaceAll('__VERSION__', JSON.stringify(digest.digest('hex').slice(0, 12)))
    },
  },
})

/** What is in one file with all that it imports, unless a file named before has that already: a page is then a few requests and not twenty. */
const FILES: Rolldown.CodeSplittingGroup[] = [
  // what everybody needs; the worker is a file of its own and imports nothing
  { name: 'base', tags: ['$initial'], test: /^(?!.*client\/worker\/)/ },
  // the little that both a guest's forms and the members' lists are made of
  { name: 'ui', minShareCount: 2, test: /client\/ui\/(Field|Skeleton|Presence|way-back)\.|icons\/eye/ },
  // what only members need, for their first sight of any page
  { name: 'members', test: /client\/kinds\/index\.tsx/ },
  // the rules of what only some people have
  { name: 'rules', test: /shared\/kinds\/(post|ticket)\/index\.ts/ },
  // what is filled in, by guests too
  {
    name: 'forms',
    minShareCount: 2,
    test: /client\/(ui\/(?!layer|Dialog|Tabs)|shell\/(?!admin|pages))|solid-js\/store/,
  },
  // what is small and in many places
  { name: 'pieces', minShareCount: 2, test: /lucide-solid|client\/kinds\/(alerts|bell)\// },
  // menus, dialogs and what makes them behave
  {
    name: 'layers',
    test: /@kobalte|@floating-ui|@corvu|@internationalized|solid-(presence|prevent)|client\/ui\/(layer\/|Dialog|Tabs)/,
  },
  // texts and files, in messages as in posts
  { name: 'prose', test: /client\/kinds\/(prose\/(Prose|tongue)|media\/FileList|attach\/TrayView|composer\/files)\./ },
  { name: 'thread', test: /client\/kinds\/thread\/Thread\.tsx/ },
  // what two pages or more have in common
  { name: 'people', minShareCount: 2, test: /client\/kinds\/(people|profile|post\/index)/ },
  { name: 'posts', minShareCount: 2, test: /client\/kinds\/post\// },
  // words in another language: those of the first sight of the page, and the others
  { name: 'bn', test: /words\/bn\/(first|frame|list|refusals|sticker)\./ },
  { name: 'bn-later', test: /words\/bn\// },
  { name: 'shared', minShareCount: 2 },
]

const server = { target: 'http://127.0.0.1:3000', changeOrigin: false }

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [bringing(), solid(), layered(), builtWorker(), compressed()],
  build: {
    outDir: join(import.meta.dirname, '../dist/client'),
    emptyOutDir: true,
    target: 'es2022',
    // nesting and light-dark() are written out for browsers that do not know them yet
    cssTarget: ['chrome111', 'firefox114', 'safari16.4'],
    // nothing inline: the content security policy allows no data: beyond pictures
    assetsInlineLimit: 0,
    // one small file of styles: a page that is fetched later never shows itself undressed
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: {
        index: join(import.meta.dirname, 'index.html'),
        worker: join(import.meta.dirname, 'worker/worker.ts'),
      },
      output: {
        // a worker's name stays, so that browsers find the next one
        entryFileNames: ({ name }) => (name === 'worker' ? WORKER : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: FILES.map((file, place) => ({ ...file, priority: FILES.length - place })),
        },
      },
    },
  },
  server: {
    proxy: { '/api': server, '/socket.io': { ...server, ws: true } },
  },
})
