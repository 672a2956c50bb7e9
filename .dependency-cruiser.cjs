// Who imports whom (docs/architecture.md): strictly downwards. scripts/check.test.ts plants a violation of every rule.
const { globSync } = require('node:fs')
const { dirname } = require('node:path')

/** From the ground up. What stands in one row does not import its neighbours either. */
const FLOORS = {
  shared: [['kernel'], ['kinds'], ['protocol']],
  server: [
    ['db'],
    ['log', 'accounts'],
    ['kinds'],
    ['commands'],
    ['hub', 'http', 'jobs', 'bot', 'notify', 'files', 'search', 'calendar'],
    ['opening'],
    ['app.ts'],
    ['main.ts'],
  ],
  client: [['ui', 'net'], ['sync'], ['kinds'], ['shell'], ['main.tsx']],
}

/** The other folders beside them hold what all of them share. */
const KINDS = 'self|direct|group|post|notice|ticket'

/** Gathers what others describe, or only says what they all keep to: looked at from below by everybody. */
const CONTRACTS = ['^server/http/handler[.]ts$']
const GATHERERS = ['^server/db/entities[.]ts$', '^server/db/seeds/']

const TESTS = '[.]test[.]tsx?$|(^|/)testing/|^test/'

const part = (side, name) => (name.includes('.') ? `^${side}/${name.replace('.', '[.]')}$` : `^${side}/${name}/`)

/** A floor imports nothing that stands beside or above it. */
const downwards = Object.entries(FLOORS)
  .flatMap(([side, floors]) =>
    floors.flatMap((floor, level) =>
      floor.map((name) => ({
        name: `${side}-${name}-only-downwards`,
        severity: 'error',
        from: { path: part(side, name), pathNot: [TESTS, ...GATHERERS] },
        to: {
          path: floors
            .slice(level)
            .flat()
            .filter((other) => other !== name)
            .map((other) => part(side, other)),
          pathNot: CONTRACTS,
        },
      })),
    ),
  )
  .filter((rule) => rule.to.path.length > 0)

/** What measures, and what learns from measuring, looks inside. */
const BENCHES = '^bench/|^scripts/fit[.]ts$'

/** Past an index.ts goes only what lives in its folder. Inside a registry of modules each module has its own door. */
const indexed = globSync('{shared,server,client}/**/index.{ts,tsx}').map(dirname)
const throughTheIndex = indexed.map((folder) => ({
  name: `${folder.replaceAll('/', '-')}-through-its-index`,
  severity: 'error',
  from: { pathNot: [`^${folder}/`, TESTS, BENCHES, ...GATHERERS] },
  to: {
    path: `^${folder}/`,
    pathNot: [
      `^${folder}/index[.]tsx?$`,
      ...indexed.filter((inner) => inner.startsWith(`${folder}/`)).map((inner) => `^${inner}/`),
    ],
  },
}))

module.exports = {
  forbidden: [
    ...downwards,
    ...throughTheIndex,
    {
      name: 'shared-knows-no-side',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(server|client|scripts|bench|test)/' },
    },
    {
      name: 'shared-stays-pure',
      comment: 'Both sides run it: valibot is all it needs; its tests may have more.',
      severity: 'error',
      from: { path: '^shared/', pathNot: TESTS },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'],
        pathNot: 'node_modules/valibot/',
      },
    },
    {
      name: 'server-knows-no-client',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^client/' },
    },
    {
      name: 'client-knows-no-server',
      comment: 'But for where the machine has the browser that its tests open.',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^server/', pathNot: '^server/testing/programs[.]ts$' },
    },
    {
      name: 'client-runs-in-a-browser',
      severity: 'error',
      from: { path: '^client/', pathNot: [TESTS, '^client/(vite[.]config|bringing)[.]ts$'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'a-kind-knows-no-other',
      comment: 'What several kinds share is in thread and, on a page, in its other parts.',
      severity: 'error',
      from: { path: `^(shared|server|client)/kinds/(${KINDS})/`, pathNot: TESTS },
      to: { path: `^$1/kinds/(${KINDS})/`, pathNot: '^$1/kinds/$2/' },
    },
    {
      name: 'only-the-registry-knows-the-kinds',
      comment: 'What a kind adds to a part of the page it adds by its side.',
      severity: 'error',
      from: { path: '^(shared|server|client)/kinds/[^/]+/', pathNot: [TESTS, `^[a-z]+/kinds/(${KINDS})/`] },
      to: { path: `^$1/kinds/(${KINDS})/` },
    },
    {
      name: 'log-and-hub-know-no-kind',
      comment: 'They ask the registry for the kind of the name in the log, and know what all kinds share.',
      severity: 'error',
      from: { path: '^server/(log|hub)/', pathNot: TESTS },
      to: { path: '^(shared|server)/kinds/', pathNot: '^(shared|server)/kinds/(index[.]ts$|thread/)' },
    },
    {
      name: 'the-product-needs-no-tools',
      severity: 'error',
      from: { path: '^(shared|server|client)/', pathNot: TESTS },
      to: { path: ['^(scripts|bench|test)/', '/testing/'] },
    },
    {
      name: 'the-product-needs-no-tests',
      severity: 'error',
      from: {},
      to: { path: '[.]test[.]tsx?$' },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-import-of-nothing', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    // typescript 7 has no interface for tools: without a parser of its own this would see no import and pass everything
    parser: 'swc',
    tsPreCompilationDeps: true,
    exclude: '^(dist|coverage|docs|[.]data)/',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
