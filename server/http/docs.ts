import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { Answer } from './answer.ts'
import type { Field } from './fields.ts'
import { type About, describeApi } from './openapi.ts'
import type { HttpEnv } from './visit.ts'

const PARTS = [
  ['/api/docs', 'page.html', 'text/html; charset=utf-8'],
  ['/api/docs/page.css', 'page.css', 'text/css; charset=utf-8'],
  ['/api/docs/page.js', 'page.js', 'text/javascript; charset=utf-8'],
] as const

/** `/api/openapi.json`, and a page on which people can read and try it. To be called when all routes are mounted. */
export const mountDocs = async (app: Hono<HttpEnv>, about: About): Promise<void> => {
  const document = JSON.stringify(await describeApi(app, about))
  app.get('/api/openapi.json', () => new Answer(document, { fields: fieldsFor('application/json') }))
  for (const [path, file, type] of PARTS) {
    const text = await readFile(join(import.meta.dirname, 'docs', file), 'utf8')
    app.get(path, () => new Answer(text, { fields: fieldsFor(type) }))
  }
}

const fieldsFor = (type: string): readonly Field[] => [
  ['content-type', type],
  ['cache-control', 'no-cache'],
]
