import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { flatten } from '@solid-primitives/i18n'
import type { Plugin } from 'vite'
import { LANGUAGES } from '../shared/kernel/describe.ts'
import { en } from './words/en/index.ts'

const WORDS = join(import.meta.dirname, 'words')
const NAME = 'words:'

/** A file of words: what it brings in, and the keys of that. */
interface Part {
  readonly name: string
  /** `frame` brings several groups, `list` is one: as words/en/index.ts puts them together */
  readonly brings: string
  readonly keys: readonly string[]
}

const groups: Readonly<Record<string, object>> = { ...en.words, refusals: en.refusals }

const readPart = async (name: string): Promise<Part> => {
  // as it is now: while it is worked on, this is started anew
  const file = `${pathToFileURL(join(WORDS, 'en', `${name}.ts`))}?at=${Date.now()}`
  const words = (await import(file))[name]
  const group = groups[name] ?? {}
  const isGroup = Object.keys(words).every((key) => key in group)
  const flat = Object.entries(flatten(isGroup ? { [name]: words } : words))
  const keys = flat.filter(([, said]) => typeof said !== 'object').map(([key]) => key)
  return { name, brings: isGroup ? `{ ${name} }` : name, keys }
}

export const readParts = async (): Promise<readonly Part[]> => {
  const files = (await readdir(join(WORDS, 'en'))).map((file) => file.replace(/\.ts$/, ''))
  return Promise.all(files.filter((name) => name !== 'index').map(readPart))
}

/** What may say something: not what keeps and sends, whose events are called like keys now and then. */
const SAYING = /\/client\/(?!net\/|sync\/|worker\/|words\/(en|bn)\/).*\.tsx?$/
/** 'list.find', or the beginning of `list.filters.${…}` */
const KEY = /['"`](\w+\.[\w.-]*)(\$\{|['"`])/g

/** Which parts a file says something of. */
export const partsIn = (code: string, parts: readonly Part[]): readonly string[] => {
  const said = [...code.matchAll(KEY)].map(([, key = '', end]) => ({ key, open: end === '${' }))
  const says = (one: string) => said.some(({ key, open }) => (open ? one.startsWith(key) : one === key))
  return parts.filter(({ keys }) => keys.some(says)).map(({ name }) => name)
}

const path = (...parts: string[]) => JSON.stringify(join(WORDS, ...parts))

const moduleOf = ({ name, brings }: Part) => `
  import { bring } from ${path('parts.ts')}
  import { ${name} } from ${path('en', `${name}.ts`)}
  bring(${brings}, {
    ${LANGUAGES.filter((language) => language !== 'en').map(
      (language) => `${language}: async () => {
        const { ${name} } = await import(${path(language, `${name}.ts`)})
        return ${brings}
      },`,
    )}
  })`

/**
 * Has every file begin with the words that it says: they come with it, wherever the build puts it, and nobody has to
 * remember to fetch them. See docs/decisions/0021.
 */
export const bringing = (): Plugin => {
  let reading: Promise<readonly Part[]> | undefined
  const parts = () => (reading ??= readParts())
  return {
    name: 'bringing',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(NAME) ? `\0${id}` : undefined),
    async load(id) {
      const part = (await parts()).find(({ name }) => id === `\0${NAME}${name}`)
      return part && moduleOf(part)
    },
    async transform(code, id) {
      if (!SAYING.test(id)) return
      if (/\bt\(`\$\{/.test(code)) this.error('Words are found by how their key begins: that has to stand there')
      const brought = partsIn(code, await parts())
      return brought.map((name) => `import '${NAME}${name}';`).join('') + code
    },
  }
}
