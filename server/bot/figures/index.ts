/** How the bot does: what it was asked and what became of it, by the log, the same for ever once a time is over. */
export { createFigureHandlers } from './routes.ts'
