import { type Component, For, type JSX, Show } from 'solid-js'
import { t } from '../../words/index.ts'
import { CodeBlock } from './CodeBlock.tsx'
import { Spans } from './Spans.tsx'
import type { Block, Cell } from './tree.ts'

type Of<Is extends Block['is']> = Extract<Block, { readonly is: Is }>

/** What stands below each other: paragraphs, lists, quotes, code, tables. */
export const Blocks: Component<{ readonly blocks: readonly Block[] }> = (props) => (
  <For each={props.blocks}>{(block) => element(block)}</For>
)

const element = (block: Block): JSX.Element => {
  switch (block.is) {
    case 'paragraph':
      return (
        <p dir="auto">
          <Spans spans={block.spans} />
        </p>
      )
    case 'heading': // a title within a message is none of the page's
      return (
        <p class="prose-title" dir="auto">
          <Spans spans={block.spans} />
        </p>
      )
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      )
    case 'code':
      return <CodeBlock text={block.text} language={block.language} />
    case 'rule':
      return <hr />
    case 'list':
      return <List list={block} />
    case 'table':
      return <Table table={block} />
  }
}

const List = (props: { readonly list: Of<'list'> }) => {
  const items = () => (
    <For each={props.list.items}>
      {(item) => (
        <li data-task={item.done === null ? undefined : ''}>
          <Show when={item.done !== null}>
            <input
              type="checkbox"
              checked={item.done === true}
              disabled={true}
              aria-label={item.done ? t('prose.done') : t('prose.open')}
            />
          </Show>
          <div>
            <Blocks blocks={item.blocks} />
          </div>
        </li>
      )}
    </For>
  )
  return props.list.start === null ? <ul>{items()}</ul> : <ol start={props.list.start}>{items()}</ol>
}

const Table = (props: { readonly table: Of<'table'> }) => {
  const row = (cells: readonly Cell[], cell: (content: JSX.Element, align: string | undefined) => JSX.Element) => (
    <tr>
      <For each={cells}>{(spans, at) => cell(<Spans spans={spans} />, props.table.align[at()] ?? undefined)}</For>
    </tr>
  )
  return (
    <section class="prose-table" tabindex={0} aria-label={t('prose.table')}>
      <table>
        <thead>
          {row(props.table.head, (content, align) => (
            <th data-align={align}>{content}</th>
          ))}
        </thead>
        <tbody>
          <For each={props.table.rows}>
            {(cells) => row(cells, (content, align) => <td data-align={align}>{content}</td>)}
          </For>
        </tbody>
      </table>
    </section>
  )
}
