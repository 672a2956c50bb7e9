import type { Hono } from 'hono'
import { type DescribeRouteOptions, generateSpecs, resolver } from 'hono-openapi'
import { Refusal, refusalCodes } from '../../shared/kernel/refusal.ts'
import type { Route } from '../../shared/protocol/route.ts'
import type { HttpEnv } from './visit.ts'

/** The no of each status that any route may give, by the name under which the document describes it. */
const NOES = {
  400: ['Unreadable', 'The request cannot be read.'],
  401: ['SignedOut', 'Nobody is signed in, or no longer.'],
  403: ['Forbidden', 'You may not do that.'],
  404: ['Unknown', 'There is no such thing, or not for you.'],
  409: ['Conflict', 'That does not go together with how things are.'],
  413: ['TooLarge', 'The body is too large.'],
  415: ['OtherType', 'The body is no JSON.'],
  422: ['Invalid', 'Something in the input is not right: `details.issues` says where.'],
  429: ['Limited', 'Too much at once: `Retry-After` says when to go on.'],
  500: ['Internal', 'Something went wrong on our side.'],
  503: ['Busy', 'Not now: try again in a moment.'],
} as const satisfies Record<number, readonly [string, string]>

const SECURITY: NonNullable<DescribeRouteOptions['security']> = [{ cookie: [] }, { bearer: [] }]

/** What the document says of one route; the input is described by the validators beside it. */
export const describeOperation = (name: string, route: Route): DescribeRouteOptions => ({
  operationId: name,
  summary: route.summary,
  tags: [route.tag],
  security: route.access === 'account' ? SECURITY : [{}, ...SECURITY],
  responses: { ...successOf(route), ...refusalsOf(route) },
})

const successOf = (route: Route): DescribeRouteOptions['responses'] => {
  if (route.status === 204 || route.output.type === 'undefined') return { 204: { description: 'Done.' } }
  if (route.bytes === 'out') return { 200: { description: 'The bytes.' }, 206: { description: 'A piece of them.' } }
  const content = { 'application/json': { schema: resolver(route.output) } }
  return { [route.status ?? 200]: { description: 'Done.', headers: LIMIT_HEADERS, content } }
}

const refusalsOf = (route: Route): DescribeRouteOptions['responses'] => {
  const statuses: (keyof typeof NOES)[] = [400, 403, 409, 429, 500, 503]
  if (route.access === 'account') statuses.push(401)
  if (route.params) statuses.push(404)
  if (route.params || route.query || route.body) statuses.push(422)
  if (route.body) statuses.push(413, 415)
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${NOES[status][0]}` }]))
}

const header = (description: string) => ({ description, schema: { type: 'integer' as const } })
const headers = {
  'RateLimit-Limit': header('How many requests an hour you may send.'),
  'RateLimit-Remaining': header('How many are left.'),
  'RateLimit-Reset': header('Seconds until all are there again.'),
}
const LIMIT_HEADERS = Object.fromEntries(
  Object.keys(headers).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
)

const PROBLEM = {
  type: 'object' as const,
  description: 'Problem details (RFC 9457) with our code.',
  required: ['type', 'title', 'status', 'requestId', 'code', 'retry', 'says'],
  properties: {
    type: { type: 'string' as const, description: 'Where the code is explained.' },
    title: { type: 'string' as const },
    status: { type: 'integer' as const },
    requestId: { type: 'string' as const, description: 'Names this one request in our logs.' },
    code: { type: 'string' as const, enum: [...refusalCodes] },
    retry: { type: 'boolean' as const, description: 'Could the same request succeed later?' },
    says: { type: 'string' as const, description: 'A sentence for a person.' },
    details: { type: 'object' as const, additionalProperties: true },
  },
}

const responses = Object.fromEntries(
  Object.values(NOES).map(([name, description]) => [
    name,
    {
      description,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]),
)

const refusals = Object.fromEntries(
  refusalCodes.map((code) => {
    const { http, retry, says } = new Refusal(code)
    return [code, { status: http, retry, says }]
  }),
)

/** What the document says of the API as a whole. */
export interface About {
  readonly version: string
  readonly url: string
  /** in the order in which they are to be read */
  readonly tags: readonly string[]
}

/** The OpenAPI 3.1 document of everything that was mounted. */
export const describeApi = async (app: Hono<HttpEnv>, { version, url, tags }: About) => ({
  ...(await generateSpecs(app, {
    defaultValidationErrorResponse: false,
    excludeStaticFile: false,
    documentation: {
      info: {
        title: 'Helloworld-Chat',
        version,
        description:
          'Everything that can be done in the browser can be done here. Errors are problem documents; what may be ' +
          'sent again says `retry`. Commands carry an id of your own making: the same id has one outcome, however ' +
          'often it is sent.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url }],
      tags: tags.map((name) => ({ name })),
      components: {
        securitySchemes: {
          cookie: { type: 'apiKey', in: 'cookie', name: 'session', description: 'The session of a browser.' },
          bearer: { type: 'http', scheme: 'bearer', description: 'An access token.' },
        },
        schemas: { Problem: PROBLEM },
        headers,
        responses,
      },
    },
  })),
  'x-refusals': refusals,
})
