/** The little of it that the tests use. */
declare module 'mailparser' {
  export interface ParsedMail {
    readonly subject?: string
    readonly text?: string
    readonly html: string | false
    readonly from?: { readonly value: readonly { readonly name: string; readonly address?: string }[] }
    readonly headers: ReadonlyMap<string, unknown>
  }
  export function simpleParser(source: Uint8Array): Promise<ParsedMail>
}
