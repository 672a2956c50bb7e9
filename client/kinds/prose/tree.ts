/**
 * What a text is made of once its marks are understood. Only what stands here can ever be shown: no markup, no
 * address that was not looked at.
 */
export type Span =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'bold' | 'italic' | 'struck' | 'spoiler'; readonly spans: readonly Span[] }
  | { readonly is: 'code'; readonly text: string }
  | { readonly is: 'link'; readonly href: string; readonly spans: readonly Span[] }
  | { readonly is: 'mention'; readonly username: string; readonly text: string }
  | { readonly is: 'time'; readonly at: number; readonly text: string }
  | { readonly is: 'break' }

export interface Item {
  readonly blocks: readonly Block[]
  /** a task, and whether it is done; null for any other item */
  readonly done: boolean | null
}

export type Cell = readonly Span[]

export type Block =
  | { readonly is: 'paragraph' | 'heading'; readonly spans: readonly Span[] }
  | { readonly is: 'quote'; readonly blocks: readonly Block[] }
  | { readonly is: 'list'; readonly start: number | null; readonly items: readonly Item[] }
  | { readonly is: 'code'; readonly language: string; readonly text: string }
  | {
      readonly is: 'table'
      readonly align: readonly ('center' | 'left' | 'right' | null)[]
      readonly head: readonly Cell[]
      readonly rows: readonly (readonly Cell[])[]
    }
  | { readonly is: 'rule' }
