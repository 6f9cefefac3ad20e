import { searchCall } from '../searchShape'

/** A file of the index as it came: the mark of its block, and its content. */
interface ReceivedFile {
  mark: string
  content: unknown
}

export interface SearchFiles {
  /**
   * The content of a file of the index, loaded once.
   * @param version changes with the file: an older one that a browser has kept is not taken for it
   * @param mark that the file must bear; null where nobody knows it yet
   * @throws Error when it cannot be loaded, or is of another state of the site
   */
  load(name: string, version: string, mark: string | null): Promise<unknown>
}

/**
 * Loads files of the index as scripts: what a page from the disk may do as well as one from a server.
 * @param base address of the folder that they lie in
 */
export function openSearchFiles(page: Document, base: string): SearchFiles {
  const received = new Map<string, ReceivedFile>()
  const loading = new Map<string, Promise<ReceivedFile>>()
  Object.defineProperty(window, searchCall, {
    value: (name: string, mark: string, content: unknown) => {
      received.set(name, { mark, content })
    },
  })

  function fetchFile(name: string, version: string): Promise<ReceivedFile> {
    return new Promise((resolve, reject) => {
      const script = page.createElement('script')
      const fail = () => reject(new Error(`${name} could not be loaded`))
      script.addEventListener('error', fail)
      script.addEventListener('load', () => {
        const file = received.get(name)
        received.delete(name)
        script.remove()
        if (file === undefined) fail()
        else resolve(file)
      })
      script.src = `${base}${name}.js?v=${encodeURIComponent(version)}`
      page.head.append(script)
    })
  }

  return {
    async load(name, version, mark) {
      const known = loading.get(name) ?? fetchFile(name, version)
      loading.set(name, known)
      try {
        const file = await known
        if (mark !== null && file.mark !== mark) throw new Error(`${name} is of another state of the site`)
        return file.content
      } catch (error) {
        // Another try loads it again.
        loading.delete(name)
        throw error
      }
    },
  }
}
