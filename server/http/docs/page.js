/** @typedef {Record<string, any>} Json */

/** The document says everything; this page only sets it out. Nothing in it is taken for HTML. */
const api = await (await fetch('/api/openapi.json')).json()

/**
 * @param {string} tag
 * @param {Json} [properties]
 * @param {...(Node | string)} children
 */
const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

/** @param {string} id */
const place = (id) => /** @type {HTMLElement} */ (document.getElementById(id))

/**
 * @param {Json | undefined} schema
 * @returns {Json}
 */
const resolve = (schema) =>
  schema?.$ref
    ? resolve(
        schema.$ref
          .slice(2)
          .split('/')
          .reduce((/** @type {Json} */ at, /** @type {string} */ key) => at?.[key], api),
      )
    : (schema ?? {})

/** Prose with code between backticks. */
const prose = (/** @type {string} */ text) =>
  text.split('`').map((part, at) => (at % 2 === 0 ? part : element('code', {}, part)))

/** A schema in the short form in which people write types. */
const shape = (/** @type {Json | undefined} */ said, indent = '') => {
  const schema = resolve(said)
  const options = schema.anyOf ?? schema.oneOf
  if ('const' in schema) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((/** @type {unknown} */ one) => JSON.stringify(one)).join(' | ')
  if (options) return options.map((/** @type {Json} */ one) => shape(one, indent)).join(' | ')
  if (schema.allOf) return schema.allOf.map((/** @type {Json} */ one) => shape(one, indent)).join(' & ')
  if (schema.type === 'array') return `${shape(schema.items, indent)}[]`
  if (schema.properties) return shapeOfObject(schema, indent)
  return (schema.type ?? 'anything') + limits(schema)
}

/** @type {(schema: Json, indent: string) => string} */
const shapeOfObject = (schema, indent) => {
  const deeper = `${indent}  `
  const lines = Object.entries(schema.properties).map(([name, inner]) => {
    const optional = schema.required?.includes(name) ? '' : '?'
    return `${deeper}${name}${optional}: ${shape(inner, deeper)}`
  })
  return `{\n${lines.join('\n')}\n${indent}}`
}

const LIMITS = ['format', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum']
const limits = (/** @type {Json} */ schema) => {
  const told = LIMITS.filter((limit) => limit in schema).map((limit) => `${limit} ${schema[limit]}`)
  return told.length > 0 ? ` (${told.join(', ')})` : ''
}

/**
 * Something to begin with when trying out.
 *
 * @param {Json | undefined} said
 * @returns {unknown}
 */
const example = (said) => {
  const schema = resolve(said)
  const given = schema.examples?.[0] ?? schema.example ?? schema.default ?? schema.const ?? schema.enum?.[0]
  if (given !== undefined) return given
  const option = (schema.anyOf ?? schema.oneOf ?? schema.allOf)?.[0]
  if (option) return example(option)
  if (schema.type === 'array') return []
  if (!schema.properties) return { string: '', number: 0, integer: 0, boolean: false }[String(schema.type)] ?? null
  const required = Object.entries(schema.properties).filter(([name]) => schema.required?.includes(name))
  return Object.fromEntries(required.map(([name, inner]) => [name, example(inner)]))
}

/** @type {(path: string, method: string, operation: Json) => HTMLElement} */
const showOperation = (path, method, operation) => {
  const open = operation.security?.some((/** @type {Json} */ one) => Object.keys(one).length === 0)
  const details = element(
    'details',
    { id: operation.operationId },
    element(
      'summary',
      {},
      element('span', { className: 'method' }, method.toUpperCase()),
      element('code', {}, path),
      element('span', { className: 'quiet' }, `${operation.summary}${open ? '' : ' · signed in'}`),
    ),
  )
  details.addEventListener('toggle', () => fill(details, path, method, operation), { once: true })
  return details
}

/** @type {(details: HTMLElement, path: string, method: string, operation: Json) => void} */
const fill = (details, path, method, operation) => {
  const body = operation.requestBody?.content?.['application/json']?.schema
  const inside = element('div')
  if (body) inside.append(element('h3', {}, 'Body'), element('pre', {}, shape(body)))
  inside.append(element('h3', {}, 'Answers'))
  for (const [status, said] of Object.entries(operation.responses)) {
    const response = resolve(said)
    inside.append(element('p', { className: 'quiet answer' }, `${status} · `, ...prose(response.description)))
    const schema = response.content?.['application/json']?.schema
    if (schema) inside.append(element('pre', {}, shape(schema)))
  }
  inside.append(element('h3', {}, 'Try it'), tryOut(path, method, operation.parameters ?? [], body))
  details.append(inside)
}

/** @type {(path: string, method: string, parameters: Json[], body: Json | undefined) => HTMLElement} */
const tryOut = (path, method, parameters, body) => {
  const form = element('form')
  for (const said of parameters) {
    const parameter = resolve(said)
    const label = `${parameter.name}${parameter.required ? '' : '?'}: ${shape(parameter.schema)}`
    form.append(element('label', {}, label, element('input', { name: `${parameter.in} ${parameter.name}` })))
  }
  const text = JSON.stringify(example(body), null, 2)
  if (body) form.append(element('label', {}, 'Body', element('textarea', { name: 'body', rows: 6, value: text })))
  const output = element('pre', { hidden: true })
  form.append(element('button', {}, 'Send'), output)
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    output.hidden = false
    output.textContent = '…'
    const said = new FormData(/** @type {HTMLFormElement} */ (form))
    output.textContent = await send(path, method, said).catch((error) => String(error))
  })
  return form
}

/** @type {(path: string, method: string, said: FormData) => Promise<string>} */
const send = async (path, method, said) => {
  let address = path
  const query = new URLSearchParams()
  for (const [key, value] of said) {
    const [where, name] = key.split(' ')
    if (where === 'path') address = address.replace(`{${name}}`, encodeURIComponent(String(value)))
    if (where === 'query' && value !== '') query.append(String(name), String(value))
  }
  const token = /** @type {HTMLInputElement} */ (place('token')).value.trim()
  const body = said.get('body')
  const began = performance.now()
  const response = await fetch(query.size > 0 ? `${address}?${query}` : address, {
    method: method.toUpperCase(),
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== null && { 'content-type': 'application/json' }),
    },
    ...(body !== null && { body: String(body) }),
  })
  const text = await response.text()
  const took = Math.round(performance.now() - began)
  return `${response.status} in ${took} ms\n\n${pretty(text)}`
}

const pretty = (/** @type {string} */ text) => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

const showRefusals = () => {
  const rows = Object.entries(api['x-refusals'] ?? {}).map(([code, { status, says, retry }]) =>
    element(
      'tr',
      { id: code },
      element('td', {}, element('code', {}, code)),
      element('td', {}, String(status)),
      element('td', {}, says + (retry ? ' (May be sent again.)' : '')),
    ),
  )
  const heads = ['Code', 'Status', 'For people'].map((text) => element('th', { scope: 'col' }, text))
  return element('table', {}, element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...rows))
}

const show = () => {
  /** @type {Map<string, HTMLElement[]>} */
  const byTag = new Map(api.tags.map((/** @type {Json} */ tag) => [tag.name, []]))
  for (const [path, methods] of Object.entries(api.paths))
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags?.[0] ?? 'Other'
      byTag.set(tag, [...(byTag.get(tag) ?? []), showOperation(path, method, operation)])
    }
  const main = place('operations')
  main.replaceChildren()
  for (const [tag, operations] of byTag) {
    const id = `tag-${tag}`
    main.append(element('h2', { id }, tag), ...operations)
    place('tags').append(element('a', { href: `#${id}` }, tag))
  }
  main.append(element('h2', { id: 'refusals' }, 'Refusals'), showRefusals())
  place('version').textContent = api.info.version
  place('about').replaceChildren(...prose(api.info.description))
  const named = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (named) {
    if (named instanceof HTMLDetailsElement) named.open = true
    named.scrollIntoView()
  }
}

show()
