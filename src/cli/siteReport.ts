import { GalleyError } from '../shared/errors'
import type { PageFindings, SiteFinding, SiteReport } from '../shared/siteCheck/siteFindings'
import { inEnglish } from '../shared/texts/saidText'
import { forTerminal, type Output } from './output'

/** A report as data shows it: what was found and what to do in English, beside their names. */
function reportAsData({ pages, ...counts }: SiteReport): object {
  return {
    ...counts,
    pages: pages.map(({ story, title, path, findings }) => ({
      id: story?.id ?? null,
      slug: story?.slug ?? null,
      title,
      path,
      findings: findings.map((finding) => ({
        ...finding,
        message: inEnglish(finding.says),
        whatToDo: inEnglish(finding.remedy),
      })),
    })),
  }
}

function placeOf({ index, part, words }: SiteFinding): string {
  if (index === null) return ''
  const inside = part === null ? '' : `, part ${part + 1}`
  return ` (block ${index + 1}${inside}${words === '' ? '' : `: “${words}”`})`
}

async function printPage({ title, path, findings }: PageFindings, output: Output): Promise<void> {
  await output.line(forTerminal(path === '' ? `${title}: settings` : `${path}: ${title}`))
  for (const finding of findings) {
    await output.line(forTerminal(`  ${finding.severity}: ${inEnglish(finding.says)}${placeOf(finding)}`))
    await output.line(forTerminal(`    ${inEnglish(finding.remedy)}`))
  }
}

/**
 * Prints what a check of the site has found.
 * @throws GalleyError when an error is among it, once all is printed
 */
export async function printSiteReport(report: SiteReport, asJson: boolean, output: Output): Promise<void> {
  const { stories, errors, warnings, pages } = report
  if (asJson) await output.json(reportAsData(report))
  else {
    for (const page of pages) await printPage(page, output)
    if (pages.length === 0) await output.line(`Nothing found in ${stories} published stories.`)
  }
  if (errors === 0) return
  throw new GalleyError('checksFailed', {
    happened: `The site has ${errors} ${errors === 1 ? 'error' : 'errors'} and ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`,
    safe: 'Nothing was changed.',
    remedy: 'Put right what is named above, publish the stories again, and check once more.',
  })
}
