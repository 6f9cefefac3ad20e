import './app/tokens.css'
import './app/firstPaint.css'
import { flushAll } from './app/flushing'
import { on } from './app/ipcClient'

/** A window that isn't painted yet still starts after this time, in milliseconds. */
const longestWait = 100

let started = false

function start(): void {
  if (started) return
  started = true
  void import('./start')
}

// From the very first: a window that is closed before its app runs has nothing to save, and must say so.
on('window:flush', () => void flushAll())

// The frame in index.html is painted first; only then is the app read and run.
requestAnimationFrame(() => setTimeout(start))
setTimeout(start, longestWait)
