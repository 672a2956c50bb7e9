/** What the page calls hidden: between two pairs of bars. Splits a text into what is seen and, at odd places, what is not. */
export const SPOILER = /\|\|(?!\|)([\s\S]*?[^\s|][\s\S]*?)\|\|/
