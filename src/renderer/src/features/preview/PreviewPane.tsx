import { Monitor, Smartphone, Tablet } from 'lucide-react'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Article } from '../../../../shared/article/records'
import { useChannel } from '../../app/queries'
import { ErrorNotice } from '../../components/ErrorNotice'
import { IconButton } from '../../components/IconButton'
import type { Story } from '../../editor/story'
import { t } from '../../texts/t'
import styles from './PreviewPane.module.css'
import { type PreviewWidth, previewWidths, readPreviewWidth, rememberPreviewWidth } from './previewWidths'
import { type PreviewMessage, usePreviewPage } from './usePreviewPage'

const icons = { phone: Smartphone, tablet: Tablet, desktop: Monitor }

export interface PreviewPaneProps {
  article: Article
  story: Story
}

/** The story's page as it will be published, following the typing, in a frame that can reach nothing. */
export function PreviewPane({ article, story }: PreviewPaneProps) {
  const context = useChannel('preview:context', { id: article.id })
  const [width, setWidth] = useState<PreviewWidth>(readPreviewWidth)
  const [frames, setFrames] = useState(0)
  const frame = useRef<HTMLIFrameElement>(null)
  const stage = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const onMessage = (event: MessageEvent<unknown>) => {
      if (event.source !== frame.current?.contentWindow) return
      if (typeof event.data === 'object' && event.data !== null && 'preview' in event.data)
        setFrames((count) => count + 1)
    }
    window.addEventListener('message', onMessage)
    return () => window.removeEventListener('message', onMessage)
  }, [])

  // The frame's origin is opaque, so it cannot be named; what it gets is nothing but the page.
  const send = useCallback(
    (message: PreviewMessage) => frame.current?.contentWindow?.postMessage(message, '*'),
    [],
  )
  usePreviewPage(story.editor, context.data, frames, send)

  useLayoutEffect(() => {
    const element = stage.current
    if (element === null) return
    const scale = () => fitFrame(element, frame.current, previewWidths[width])
    const observer = new ResizeObserver(scale)
    observer.observe(element)
    scale()
    return () => observer.disconnect()
  }, [width])

  return (
    <section className={styles.pane} aria-label={t('preview.title')}>
      <fieldset className={styles.bar} aria-label={t('preview.width')}>
        {(['phone', 'tablet', 'desktop'] as const).map((name) => {
          const Icon = icons[name]
          return (
            <IconButton
              key={name}
              size="small"
              label={t(`preview.${name}`, { width: String(previewWidths[name]) })}
              icon={<Icon />}
              pressed={width === name}
              onClick={() => {
                setWidth(name)
                rememberPreviewWidth(name)
              }}
            />
          )
        })}
      </fieldset>
      {context.isError && <ErrorNotice error={context.error} />}
      <div ref={stage} className={styles.stage}>
        <iframe
          ref={frame}
          className={styles.frame}
          title={t('preview.title')}
          sandbox="allow-scripts"
          src="preview://shell/"
        />
      </div>
    </section>
  )
}

/** Gives the frame its width in page pixels and scales it down to the room there is. */
function fitFrame(stage: HTMLElement, frame: HTMLElement | null, width: number): void {
  if (frame === null) return
  const scale = Math.min(1, stage.clientWidth / width)
  frame.style.width = `${width}px`
  frame.style.height = `${stage.clientHeight / scale}px`
  frame.style.transform = `translateX(${Math.max(0, (stage.clientWidth - width) / 2)}px) scale(${scale})`
}
