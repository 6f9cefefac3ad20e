/** A file that somebody gave as a picture. */
export interface PictureFile {
  name: string
  bytes: Uint8Array
}

/** Pictures that cannot be taken in are tried too, so that it is said why: some systems know no kind for theirs. */
const endings = /\.(?:jpe?g|png|gif|webp|avif|heic|heif|tiff?|bmp|svg|psd)$/i

/** True for a file that somebody means as a picture. */
export function isPictureFile({ type, name }: File): boolean {
  return type.startsWith('image/') || (type === '' && endings.test(name))
}

/** What is in files that were pasted or dropped. */
export function readPictureFiles(files: readonly File[]): Promise<PictureFile[]> {
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
}
