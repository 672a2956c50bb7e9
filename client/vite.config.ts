import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'
import solid from 'vite-plugin-solid'

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

const server = { target: 'http://127.0.0.1:3000', changeOrigin: false }

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [solid(), layered(), compressed()],
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
      output: {
        // what several pages need, in one file: a page is then two requests and not twenty
        codeSplitting: {
          groups: [{ name: 'base', minShareCount: 2, test: /node_modules|client\/(ui|words|shell)|shared\// }],
        },
      },
    },
  },
  server: {
    proxy: { '/api': server, '/socket.io': { ...server, ws: true } },
  },
})
