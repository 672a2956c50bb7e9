import type { Language } from '../../../../shared/kernel/describe.ts'
import { type Canned, inLanguage } from '../../../../shared/kinds/ticket/desk/index.ts'

/** Those whose name or id has what was typed, the better fit first. */
export const cannedLike = (all: readonly Canned[], query: string, language: Language): readonly Canned[] => {
  const far = ({ id, label }: Canned) => {
    if (id.startsWith(query)) return 0
    return `${id} ${inLanguage(label, language)}`.toLowerCase().includes(query) ? 1 : 2
  }
  return all
    .map((one) => ({ one, far: far(one) }))
    .filter(({ far }) => far < 2)
    .sort((one, other) => one.far - other.far)
    .map(({ one }) => one)
}
