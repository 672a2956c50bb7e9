import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalCodes } from '../../shared/kernel/refusal.ts'
import { type Fake, routes, startHttp } from './testing/http.ts'

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly parameters?: readonly { readonly in: string; readonly name: string }[]
  readonly requestBody: unknown
  readonly responses: unknown
  readonly security: unknown
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly securitySchemes: unknown
    readonly schemas: { readonly Problem: { readonly properties: { readonly code: { readonly enum: unknown } } } }
  }
  readonly 'x-refusals': Readonly<Record<string, unknown>>
}

let http: Fake
let api: Document
beforeAll(async () => {
  http = await startHttp({ PUBLIC_URL: 'https://chat.example.org' })
  api = (await (await http.ask('/api/openapi.json')).json()) as Document
})
afterAll(() => http.close())

const operation = (path: string, method: string) => api.paths[`/api/v1${path}`]![method]!

/** Everything inside, with its place. */
const walk = function* (value: unknown, place = '#'): Generator<[place: string, value: Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return
  yield [place, value as Record<string, unknown>]
  for (const [key, inner] of Object.entries(value)) yield* walk(inner, `${place}/${key}`)
}

describe('the OpenAPI document', () => {
  test('is of version 3.1 and says what it describes and where', () => {
    expect(api).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\./),
      info: { title: 'Helloworld-Chat', version: '1.2.3' },
      servers: [{ url: 'https://chat.example.org' }],
      tags: [{ name: 'Accounts' }, { name: 'People' }],
    })
  })
  test('has every route once, under its own name', () => {
    const operations = Object.values(api.paths).flatMap((methods) => Object.values(methods))
    expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(Object.keys(routes).toSorted())
    for (const one of operations) expect([one.summary, one.tags]).toEqual([expect.any(String), [expect.any(String)]])
  })
  test('describes path, query and body by the schemas that read them', () => {
    expect(operation('/people/{id}', 'get').parameters).toEqual([
      { in: 'path', name: 'id', required: true, schema: { type: 'string', format: 'uuid' } },
    ])
    const [q, limit] = operation('/people', 'get').parameters ?? []
    expect(q).toMatchObject({ in: 'query', name: 'q', schema: { type: 'string', maxLength: 10 } })
    expect(q).not.toHaveProperty('required', true)
    expect(limit).toMatchObject({ schema: { default: '20' } })
    expect(operation('/sessions', 'post').requestBody).toMatchObject({
      required: true,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            additionalProperties: false,
            required: ['name', 'password'],
            properties: { name: { maxLength: 20, examples: ['rina'] }, password: { minLength: 10 } },
          },
        },
      },
    })
  })
  test('describes what comes back: output, status, limits and every no', () => {
    const { responses } = operation('/sessions', 'post')
    expect(responses).toMatchObject({
      201: {
        headers: { 'RateLimit-Remaining': {} },
        content: { 'application/json': { schema: { properties: { name: { type: 'string' } } } } },
      },
      422: { $ref: '#/components/responses/Invalid' },
      429: { $ref: '#/components/responses/Limited' },
    })
    expect(operation('/sessions', 'delete').responses).toMatchObject({ 204: { description: 'Done.' }, 401: {} })
    expect(api.components.schemas.Problem.properties.code.enum).toEqual(refusalCodes)
  })
  test('says who may call: with a session, a token, or neither', () => {
    expect(api.components.securitySchemes).toMatchObject({ cookie: { in: 'cookie' }, bearer: { scheme: 'bearer' } })
    expect(operation('/people/me', 'get').security).toEqual([{ cookie: [] }, { bearer: [] }])
    expect(operation('/people', 'get').security).toEqual([{}, { cookie: [] }, { bearer: [] }])
  })
  test('refers to nothing that is not in it, and names what each path takes', () => {
    for (const [place, { $ref }] of walk(api)) {
      if ($ref === undefined) continue
      const found = String($ref)
        .slice(2)
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], api)
      expect(found, `${place} → ${$ref}`).toBeDefined()
    }
    for (const [path, methods] of Object.entries(api.paths))
      for (const one of Object.values(methods)) {
        const named = (one.parameters ?? []).filter((said) => said.in === 'path')
        expect(named.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? [])
      }
  })
  test('explains every code of refusal', () => {
    expect(Object.keys(api['x-refusals'])).toEqual(refusalCodes)
    expect(api['x-refusals']['auth.required']).toEqual({ status: 401, retry: false, says: 'Please sign in first.' })
  })
})

describe('the documentation page', () => {
  test('loads nothing but what we serve, and has no script in it that the policy would stop', async () => {
    const page = await http.ask('/api/docs')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const html = await page.text()
    expect(html).not.toMatch(/https?:\/\/|<script(?![^>]*src)|<style|\son\w+=|javascript:/i)
    const parts = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, address]) => address!)
    expect(parts).toEqual(['/api/docs/page.css', '/api/docs/page.js', '/api/openapi.json', '/api/openapi.json'])
    for (const address of parts) expect((await http.ask(address)).status).toBe(200)
  })
})
