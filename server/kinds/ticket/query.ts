/** The text of a query and what it is given, put down together so that none is ever part of the other. */
export class Query {
  readonly values: unknown[] = []
  $ = (value: unknown): string => `$${this.values.push(value)}`
}
