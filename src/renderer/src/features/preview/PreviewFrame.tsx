import { Monitor, Moon, Smartphone, Sun, Tablet } from 'lucide-react'
import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { IconButton } from '../../components/IconButton'
import { t } from '../../texts/t'
import styles from './PreviewPane.module.css'
import { usePageAppearance } from './previewAppearance'
import { type PreviewWidth, previewWidths, readPreviewWidth, rememberPreviewWidth } from './previewWidths'
import type { PreviewMessage } from './usePreviewPage'

const icons = { phone: Smartphone, tablet: Tablet, desktop: Monitor, light: Sun, dark: Moon }

/** The frame that a page is shown in. */
export interface PreviewFrameHandle {
  element: RefObject<HTMLIFrameElement | null>
  /** How often the frame has begun anew; 0 before it can show anything. */
  frames: number
  send: (message: PreviewMessage) => void
}

/** @param onGo gets where a link of the page leads: a path of the site, maybe with an anchor */
export function usePreviewFrame(onGo?: (to: string) => void): PreviewFrameHandle {
  const [frames, setFrames] = useState(0)
  const element = useRef<HTMLIFrameElement>(null)
  useEffect(() => {
    const onMessage = (event: MessageEvent<unknown>) => {
      if (event.source !== element.current?.contentWindow) return
      const { data } = event
      if (typeof data !== 'object' || data === null || !('preview' in data)) return
      if (data.preview !== 'go') setFrames((count) => count + 1)
      else if ('to' in data && typeof data.to === 'string') onGo?.(data.to)
    }
    window.addEventListener('message', onMessage)
    return () => window.removeEventListener('message', onMessage)
  }, [onGo])
  // The frame's origin is opaque, so it cannot be named; what it gets is nothing but the page.
  const send = useCallback(
    (message: PreviewMessage) => element.current?.contentWindow?.postMessage(message, '*'),
    [],
  )
  return { element, frames, send }
}

export interface PreviewFrameProps {
  handle: PreviewFrameHandle
  label: string
  /** Before the widths. */
  choices?: ReactNode
  /** Beside the widths: where one is in the site, and the ways on. */
  places?: ReactNode
  /** Above the page, as what went wrong. */
  notice?: ReactNode
}

/** A page as it will be published, at a width and on a light or dark screen as one chooses, in a frame that can reach nothing. */
export function PreviewFrame({ handle, label, choices, places, notice }: PreviewFrameProps) {
  const { element: frame } = handle
  const [width, setWidth] = useState<PreviewWidth>(readPreviewWidth)
  const [appearance, chooseAppearance] = usePageAppearance()
  const stage = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const element = stage.current
    if (element === null) return
    const scale = () => fitFrame(element, frame.current, previewWidths[width])
    const observer = new ResizeObserver(scale)
    observer.observe(element)
    scale()
    return () => observer.disconnect()
  }, [width, frame])

  return (
    <section className={styles.pane} aria-label={label}>
      <div className={styles.bar}>
        {choices}
        {places}
        <fieldset className={styles.widths} aria-label={t('preview.width')}>
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
        <fieldset className={styles.widths} aria-label={t('preview.appearance')}>
          {(['light', 'dark'] as const).map((name) => {
            const Icon = icons[name]
            return (
              <IconButton
                key={name}
                size="small"
                label={t(`preview.${name}`)}
                icon={<Icon />}
                pressed={appearance === name}
                onClick={() => chooseAppearance(name)}
              />
            )
          })}
        </fieldset>
      </div>
      {notice}
      <div ref={stage} className={styles.stage}>
        <iframe
          ref={frame}
          className={styles.frame}
          // What a page asks of its reader's screen, it is told of the element that it stands in.
          style={{ colorScheme: appearance }}
          title={label}
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
