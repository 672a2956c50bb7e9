/** What the server answers itself: nothing of it is ever kept by the worker. */
const SERVERS = ['/api', '/socket.io', '/dev/mail', '/healthz', '/readyz', '/metrics']

/** Whether an address is one of those that our page shows, rather than the server. */
export const isPage = (path: string): boolean =>
  !SERVERS.some((one) => path === one || path.startsWith(`${one}/`)) && !/\.\w+$/.test(path)

/** Whether a file belongs to the page itself: what came with its version, or what is named by its content. */
export const isShell = (path: string, shell: readonly string[]): boolean =>
  path.startsWith('/assets/') || shell.includes(path)
