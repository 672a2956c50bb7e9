/** Cameras make pictures of this size and more; screens show far less. */
const LARGE = 3_500_000
const WIDEST = 3_072
const QUALITY = 0.86

const SHRINKS = /^image\/(jpeg|png|webp)$/
/** Telephones make these, and only their own browsers draw them: there they become photographs that all can see. */
const OF_TELEPHONES = /\.hei[cf]$/i

/**
 * A large photograph made smaller before it is sent, and one that others could not open made one that they can: less to
 * wait for, and within the limit. Whatever the browser cannot
 * draw goes as it is: the server has the last word.
 */
export const shrink = async (file: File): Promise<Blob> => {
  const foreign = OF_TELEPHONES.test(file.name) || /^image\/hei[cf]$/.test(file.type)
  if (!foreign && (file.size <= LARGE || !SHRINKS.test(file.type))) return file
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, WIDEST / Math.max(bitmap.width, bitmap.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(bitmap.width * scale)
    canvas.height = Math.round(bitmap.height * scale)
    canvas.getContext('2d')!.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    bitmap.close()
    const type = file.type === 'image/png' ? 'image/webp' : 'image/jpeg'
    const smaller = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, QUALITY))
    return smaller && (foreign || smaller.size < file.size) ? smaller : file
  } catch {
    return file
  }
}
