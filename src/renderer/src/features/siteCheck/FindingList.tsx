import { ChevronRight, CircleAlert, TriangleAlert } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { PageFindings, SiteFinding, SiteReport } from '../../../../shared/siteCheck/siteFindings'
import { showDialog } from '../../app/deskStore'
import { showFinding } from '../../app/siteCheck'
import { sayText, t } from '../../texts/t'
import styles from './SiteCheck.module.css'

/** What was found, page by page. A press leads to the story, at the place; arrow keys go from one to the next. */
export function FindingList({ report }: { report: SiteReport }) {
  const { pages, found } = report
  return (
    <section aria-label={t('siteCheck.findings')} className={styles.findings} data-findings="">
      {pages.map((page, index) => (
        <PageRows key={page.path} page={page} id={`siteCheck-${index}`} />
      ))}
      {found > pages.length && (
        <p className={styles.more}>{t('siteCheck.shownOf', { shown: pages.length, count: found })}</p>
      )}
    </section>
  )
}

function PageRows({ page, id }: { page: PageFindings; id: string }) {
  return (
    <section aria-labelledby={id} className={styles.page}>
      <header className={styles.pageHead}>
        <h3 id={id} dir="auto">
          {page.title}
        </h3>
        <p>{placeOf(page)}</p>
      </header>
      <ul>
        {withKeys(page.findings).map(([key, finding]) => (
          <li key={key}>
            <FindingRow finding={finding} page={page} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function placeOf({ story, path }: PageFindings): string {
  if (path === '') return t('siteCheck.settings')
  return story === null ? `${t('siteCheck.list')} · ${path}` : path
}

/** Two links of a block may be wrong in the same way: the second has a key of its own. */
function withKeys(findings: readonly SiteFinding[]): [key: string, finding: SiteFinding][] {
  const times = new Map<string, number>()
  return findings.map((finding) => {
    const key = [finding.code, finding.index, finding.part, sayText(finding.says)].join(' ')
    const before = times.get(key) ?? 0
    times.set(key, before + 1)
    return [`${key} ${before}`, finding]
  })
}

const icons = { error: CircleAlert, warning: TriangleAlert } as const

function FindingRow({ finding, page }: { finding: SiteFinding; page: PageFindings }) {
  const { severity, says, remedy } = finding
  const Icon = icons[severity]
  const words = (
    <>
      <Icon aria-hidden="true" className={styles[severity]} />
      <span className={styles.words}>
        <span>
          <span className="visuallyHidden">{t(`siteCheck.${severity}`)}: </span>
          {sayText(says)}
        </span>
        <span className={styles.remedy}>{sayText(remedy)}</span>
      </span>
    </>
  )
  const { story, path } = page
  // A list is made of stories: there is no place to go to.
  if (story === null && path !== '') return <div className={styles.row}>{words}</div>
  const open = () => (story === null ? showDialog('settings') : showFinding(story.id, finding))
  return (
    <button type="button" className={styles.row} onClick={open} onKeyDown={moveByArrows}>
      {words}
      <ChevronRight aria-hidden="true" className={styles.go} />
    </button>
  )
}

/** To the finding after or before, over the borders of pages; to the first and the last one. */
function moveByArrows(event: KeyboardEvent<HTMLButtonElement>): void {
  const rows = [
    ...(event.currentTarget.closest('[data-findings]')?.querySelectorAll<HTMLElement>('button') ?? []),
  ]
  const own = rows.indexOf(event.currentTarget)
  const next = {
    ArrowDown: rows[own + 1],
    ArrowUp: rows[own - 1],
    Home: rows[0],
    End: rows.at(-1),
  }[event.key]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
  next.scrollIntoView({ block: 'nearest' })
}
