const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Calls `stop` once, when somebody wants this process to end: by signal, or because whoever started it is gone
 * (scripts/run.mjs keeps a channel open for that). A terminal sends Ctrl-C to everybody in it, and run.mjs passes it
 * on: the second one is the same wish.
 *
 * @returns  aborted as soon as the end has begun
 */
export const onEnd = (stop: () => Promise<void>): AbortSignal => {
  const ending = new AbortController()
  const end = async () => {
    if (ending.signal.aborted) return
    ending.abort()
    await stop().catch((error) => {
      console.error(error)
      process.exitCode = 1
    })
    process.exit()
  }
  for (const signal of SIGNALS) process.on(signal, end)
  process.on('disconnect', end)
  process.channel?.unref()
  return ending.signal
}
