import { language } from '../../words/index.ts'

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** How large a file is, as people say it: 1.4 MB. */
export const sizeOf = (bytes: number): string => {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10))
  const value = bytes / 1024 ** step
  const style = { style: 'unit', unit: UNITS[step], unitDisplay: step === 0 ? 'long' : 'short' } as const
  return new Intl.NumberFormat(language(), { ...style, maximumFractionDigits: value < 10 && step > 0 ? 1 : 0 }).format(
    value,
  )
}
