import { useEffect } from 'react'
import { t } from '../texts/t'

const parts = new Map<'story' | 'workspace', string>()

function writeTitle(): void {
  const names = [parts.get('story'), parts.get('workspace'), t('app.name')]
  document.title = names.filter((name) => name !== undefined).join(' · ')
}

/** What the window is called where the system lists windows: by its story first, as windows of one workspace differ by it. */
export function useWindowTitle(part: 'story' | 'workspace', name: string | undefined): void {
  useEffect(() => {
    if (name !== undefined) parts.set(part, name)
    writeTitle()
    return () => {
      parts.delete(part)
      writeTitle()
    }
  }, [part, name])
}
