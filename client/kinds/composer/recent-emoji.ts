import { remember, remembered } from '../../words/index.ts'

const KEY = 'emoji'
const MOST = 24
const OFTEN = ['👍', '❤️', '😂', '🎉', '🙏', '😮', '😢', '🔥']

/** What was picked in this browser, the latest first; before that, what people pick most. */
export const recentEmoji = (): readonly string[] => {
  const picked = remembered(KEY)?.split(' ').filter(Boolean) ?? []
  return [...new Set([...picked, ...OFTEN])].slice(0, MOST)
}

export const pickedEmoji = (emoji: string): void =>
  remember(KEY, [...new Set([emoji, ...recentEmoji()])].slice(0, MOST).join(' '))
