import type { Pool } from 'pg'

interface Node {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Rows Removed by Index Recheck'?: number
  readonly 'Shared Hit Blocks': number
  readonly 'Shared Read Blocks': number
  readonly Plans?: readonly Node[]
}

/** How a question was answered: what the database looked at for it. */
export interface Looked {
  /** rows that were looked at for nothing */
  readonly removed: number
  /** most rows of a table that were read one after the other, by no index */
  readonly through: number
  /** pages of 8 KB */
  readonly blocks: number
}

const NOTHING: Looked = { removed: 0, through: 0, blocks: 0 }

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

const removedBy = (node: Node): number =>
  ((node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) * node['Actual Loops']

const lookedBy = (root: Node): Looked => {
  const nodes = nodesOf(root)
  const sequential = nodes.filter((node) => node['Node Type'] === 'Seq Scan')
  return {
    removed: nodes.reduce((sum, node) => sum + removedBy(node), 0),
    through: Math.max(0, ...sequential.map((node) => removedBy(node) + node['Actual Rows'] * node['Actual Loops'])),
    blocks: root['Shared Hit Blocks'] + root['Shared Read Blocks'],
  }
}

/** What the database looks at while somebody asks, all their queries together. */
export const lookedAt = async (pool: Pool, ask: (pool: Pool) => Promise<unknown>): Promise<Looked> => {
  let all = NOTHING
  const query = async (text: string, values: unknown[]) => {
    const { rows } = await pool.query(`explain (analyze, buffers, format json) ${text}`, values)
    const { removed, through, blocks } = lookedBy(rows[0]['QUERY PLAN'][0].Plan)
    all = {
      removed: all.removed + removed,
      through: Math.max(all.through, through),
      blocks: all.blocks + blocks,
    }
    return pool.query(text, values)
  }
  await ask({ query } as unknown as Pool)
  return all
}
