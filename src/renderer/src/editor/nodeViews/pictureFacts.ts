import type { ChannelOutput } from '../../../../shared/ipc/contract'
import { call } from '../../app/ipcClient'
import { failureText } from '../../texts/failureText'
import { t, windowLocale } from '../../texts/t'

type Facts = ChannelOutput<'media:facts'>

/** What a picture's file says about itself, read when it is asked for. @param hash of the file */
export function pictureFacts(hash: string): HTMLElement {
  const panel = document.createElement('div')
  panel.className = 'pictureFacts'
  panel.setAttribute('role', 'status')
  panel.textContent = t('picture.facts.reading')
  call('media:facts', { hash })
    .then((facts) => panel.replaceChildren(factList(facts), locationNote(facts)))
    .catch((thrown: unknown) => {
      const { happened, remedy } = failureText(thrown)
      panel.textContent = `${happened} ${remedy}`
    })
  return panel
}

function factList(facts: Facts): HTMLElement {
  const list = document.createElement('dl')
  for (const [name, value] of factLines(facts)) {
    const term = document.createElement('dt')
    const description = document.createElement('dd')
    term.textContent = name
    description.textContent = value
    description.dir = 'auto'
    list.append(term, description)
  }
  return list
}

function factLines({ width, height, mime, bytes, camera, takenAt, artist, copyright }: Facts) {
  const isLarge = bytes >= 1_000_000
  const size = new Intl.NumberFormat(windowLocale, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumSignificantDigits: 2,
  }).format(bytes / (isLarge ? 1_000_000 : 1000))
  const kind = mime.replace(/^image\//, '').toUpperCase()
  const lines: [string, string | undefined][] = [
    [t('picture.facts.file'), `${kind}, ${width} × ${height}, ${size}`],
    [t('picture.facts.taken'), takenAt === undefined ? undefined : takenText(takenAt)],
    [t('picture.facts.camera'), camera],
    [t('picture.facts.artist'), artist],
    [t('picture.facts.copyright'), copyright],
  ]
  return lines.flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]))
}

/** Cameras note the time without a zone: it is shown as they wrote it. */
function takenText(takenAt: string): string {
  const moment = new Date(takenAt)
  if (Number.isNaN(moment.getTime())) return takenAt
  return moment.toLocaleString(windowLocale, { dateStyle: 'medium', timeStyle: 'short' })
}

function locationNote({ hasLocation }: Facts): HTMLElement {
  const note = document.createElement('p')
  note.textContent = t(hasLocation ? 'picture.facts.location' : 'picture.facts.noLocation')
  return note
}
