import type { TemplatedApp, us_listen_socket } from 'uWebSockets.js'

// Its types leave out this constant, and that options may follow host and port.
type Engine = typeof import('uWebSockets.js') & { readonly LIBUS_LISTEN_EXCLUSIVE_PORT: number }

// uWS asks for this once, while it is loaded, and takes 4 KB otherwise: a few cookies and a long address are more.
process.env.UWS_HTTP_MAX_HEADERS_SIZE ??= String(16 * 1024)

const load = async (): Promise<Engine> => {
  try {
    return (await import('uWebSockets.js')) as Engine
  } catch (cause) {
    const here = `Node ${process.version} on ${process.platform} ${process.arch}`
    throw new Error(
      `The web server (uWebSockets.js) does not run on ${here}. It needs Node 22 and, on Linux, glibc 2.27 or newer: ` +
        '`npm start` brings the right Node along.',
      { cause },
    )
  }
}

/** uWebSockets.js, loaded as it has to be. Nobody else loads it: types may come from the package itself. */
export const engine: Engine = await load()

/** The door, open: where it is, and how to shut it. Connections that are there already stay. */
export interface Listening {
  readonly port: number
  close(): void
}

interface Listens {
  listen(host: string, port: number, options: number, done: (socket: us_listen_socket | false) => void): void
}

/**
 * Opens the door. A port that another process holds is refused: by default uWS would share it silently.
 *
 * @param port  0: any that is free
 */
export const listen = (app: TemplatedApp, { host, port }: { host: string; port: number }): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const exclusive = app as unknown as Listens
    exclusive.listen(host, port, engine.LIBUS_LISTEN_EXCLUSIVE_PORT, (socket) => {
      if (!socket) return reject(new Error(`Nobody can listen on ${host}:${port}: it is taken or not ours to use.`))
      let open = true
      resolve({
        port: engine.us_socket_local_port(socket),
        close() {
          if (open) engine.us_listen_socket_close(socket)
          open = false
        },
      })
    })
  })
