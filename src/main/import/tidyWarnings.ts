import type { DroppedKind } from '../../shared/foreignHtml/dropForeignElements'
import type { TidyReport } from '../../shared/foreignHtml/tidyForeignHtml'

const names: Readonly<Record<DroppedKind, string>> = {
  navigation: 'navigation',
  embedded: 'something embedded from elsewhere',
  recording: 'a recording, video or drawing',
  formField: 'a form field',
}

/** What was left out of a file, in words. */
export function tidyWarnings({ dropped, refusedLinks, lostFootnotes }: Omit<TidyReport, 'root'>): string[] {
  const warnings = dropped.map(
    ({ kind, count }) => `Left out: ${names[kind]}${count > 1 ? ` (${count} times)` : ''}.`,
  )
  if (lostFootnotes > 0)
    warnings.push(
      `${lostFootnotes === 1 ? 'A footnote is' : `${lostFootnotes} footnotes are`} called whose text is not in the file.`,
    )
  if (refusedLinks > 0)
    warnings.push(
      `${refusedLinks === 1 ? 'A link' : `${refusedLinks} links`} to an address that Galley does not keep became plain text.`,
    )
  return warnings
}
