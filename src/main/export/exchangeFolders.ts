import { platform } from 'node:process'

/** Calls of the system that Node has none for. */
interface FolderCalls {
  /** Makes two directories of one file system change places in one step; false where that cannot be done. */
  exchange(a: string, b: string): boolean
  /** Writes everything of the file system that holds an open file to the disk; false where that cannot be done. */
  syncFileSystem(descriptor: number): boolean
}

const noCalls: FolderCalls = { exchange: () => false, syncFileSystem: () => false }

let calls: Promise<FolderCalls> | undefined

/** The calls that this system has. Where its library cannot be loaded at all, none. */
export function folderCalls(): Promise<FolderCalls> {
  calls ??= loadCalls()
  return calls
}

/** "Relative to the working directory" (fcntl.h). */
const atWorkingDirectory = -100
/** RENAME_EXCHANGE (linux/fs.h) and RENAME_SWAP (sys/stdio.h of macOS) happen to be the same. */
const exchangeFlag = 2

async function loadCalls(): Promise<FolderCalls> {
  if (platform !== 'linux' && platform !== 'darwin') return noCalls
  try {
    const { default: koffi } = await import('koffi')
    const library = koffi.load(null)
    if (platform === 'darwin') {
      const swap = library.func('int renamex_np(const char *from, const char *to, unsigned int flags)')
      return { ...noCalls, exchange: (a, b) => swap(a, b, exchangeFlag) === 0 }
    }
    const rename = library.func(
      'int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned int flags)',
    )
    const sync = library.func('int syncfs(int descriptor)')
    return {
      exchange: (a, b) => rename(atWorkingDirectory, a, atWorkingDirectory, b, exchangeFlag) === 0,
      syncFileSystem: (descriptor) => sync(descriptor) === 0,
    }
  } catch (error) {
    // A C library without these calls, or a processor without the package: the slower ways below are always there.
    if (error instanceof Error) return noCalls
    throw error
  }
}
