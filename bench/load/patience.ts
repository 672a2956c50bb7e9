/** How long the load waits for what is still on its way before it says that something was lost. */
const PATIENCE = 15

export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

/**
 * @param seconds  how long it takes if all goes well
 * @param missing  what to say if it does not come
 */
export const within = async <T>(seconds: number, wanted: Promise<T>, missing: () => string): Promise<T> => {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error(missing())), (seconds + PATIENCE) * 1_000)
  return Promise.race([wanted, late.promise]).finally(() => clearTimeout(timer))
}
