import { later } from '../../ui/later.tsx'

/** The bot, as people see it in what it takes part in. Nothing outside this folder imports past this file. */
export { isReplaced, withBot } from './answers.ts'
export { BotSign } from './BotSign.tsx'
export const Answering = later(async () => (await import('./Answering.tsx')).Answering)
export const AnswerFoot = later(async () => (await import('./AnswerFoot.tsx')).AnswerFoot)
export const ToPeople = later(async () => (await import('./ToPeople.tsx')).ToPeople)
export const Handover = later(async () => (await import('./Handover.tsx')).Handover)
export const AskBot = later(async () => (await import('./AskBot.tsx')).AskBot)
export const Cites = later(async () => (await import('./Cites.tsx')).Cites)
export const BotRow = later(async () => (await import('./BotRow.tsx')).BotRow)
