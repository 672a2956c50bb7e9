import { join } from 'node:path'
import type { Config } from '../config.ts'
import { createClamd, type Scan } from './clamd.ts'
import type { FileLimits } from './ground.ts'
import { createDiskStorage } from './storage/disk.ts'
import { createS3Storage } from './storage/s3.ts'
import type { Storage } from './storage/storage.ts'

const MEGABYTE = 1024 * 1024

/** Where files lie, as it was configured: in a bucket, or under DATA_DIR. */
export const openStorage = (config: Config): Storage =>
  config.S3_ENDPOINT
    ? createS3Storage({
        endpoint: config.S3_ENDPOINT,
        bucket: config.S3_BUCKET,
        region: config.S3_REGION,
        accessKey: config.S3_ACCESS_KEY,
        secretKey: config.S3_SECRET_KEY,
      })
    : createDiskStorage({
        folder: join(config.DATA_DIR, 'files'),
        reserve: config.FILES_DISK_FREE_MB * MEGABYTE,
      })

export const openScan = ({ CLAMAV_ADDRESS }: Config): Scan | null =>
  CLAMAV_ADDRESS ? createClamd({ address: CLAMAV_ADDRESS }) : null

export const limitsOf = (config: Config): FileLimits => ({
  largest: {
    image: config.FILES_IMAGE_MB * MEGABYTE,
    video: config.FILES_VIDEO_MB * MEGABYTE,
    audio: config.FILES_AUDIO_MB * MEGABYTE,
    document: config.FILES_DOCUMENT_MB * MEGABYTE,
  },
  quota: config.FILES_QUOTA_MB * MEGABYTE,
  pixels: config.FILES_MEGAPIXELS * 1_000_000,
})
