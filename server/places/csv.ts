/** A line of a CSV text: the number of the line on which it begins, and its cells. */
export interface CsvLine {
  readonly line: number
  readonly cells: readonly string[]
  /** a quotation mark was never closed */
  readonly open: boolean
}

const SEPARATORS = [',', ';', '\t'] as const

/** Spreadsheets write what their language uses: the one that stands most often in the first line. */
const separatorOf = (text: string): string => {
  const [first = ''] = text.split('\n')
  const many = (separator: string) => first.split(separator).length
  return [...SEPARATORS].sort((one, other) => many(other) - many(one))[0]!
}

/**
 * The lines of a CSV text as spreadsheets write them (RFC 4180), with commas, semicolons or tabs; empty lines are passed
 * over.
 */
export const linesOf = (csv: string): CsvLine[] => {
  const text = csv.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const separator = separatorOf(text)
  const lines: CsvLine[] = []
  let [cell, cells, quoted, began, line]: [string, string[], boolean, number, number] = ['', [], false, 1, 1]
  const endLine = (open = false) => {
    cells.push(cell)
    if (open || cells.some((said) => said.trim() !== '')) lines.push({ line: began, cells, open })
    ;[cell, cells, began] = ['', [], line + 1]
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (quoted) {
      if (sign === '\n') line++
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') cell += text[++at]
      else quoted = false
    } else if (sign === '"' && cell.trim() === '') [cell, quoted] = ['', true]
    else if (sign === separator) {
      cells.push(cell)
      cell = ''
    } else if (sign === '\n') {
      endLine()
      line++
    } else cell += sign
  }
  endLine(quoted)
  return lines
}
