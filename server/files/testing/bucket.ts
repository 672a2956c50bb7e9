import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import type { S3Options } from '../storage/s3.ts'

/** A server that speaks S3, over real sockets, with one bucket. These are the keys that it knows. */
export const openBucket = async (): Promise<S3Options & { close(): Promise<void> }> => {
  const directory = await mkdtemp(join(tmpdir(), 'bucket-'))
  const bucket = 'files'
  const address = '127.0.0.1'
  const server = new S3rver({ port: 0, address, silent: true, directory, configureBuckets: [{ name: bucket }] })
  const { port } = await server.run()
  return {
    endpoint: `http://${address}:${port}`,
    bucket,
    region: 'us-east-1',
    accessKey: 'S3RVER',
    secretKey: 'S3RVER',
    async close() {
      await server.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
