import type { ChangeReport } from '../shared/ipc/changeReport'
import type { Output } from './output'

/** Prints what would change of a site: one JSON line with the counts, then one a page. @param about stands in each line */
export async function printChanges(
  { counts, changes }: ChangeReport,
  output: Output,
  about: Record<string, string> = {},
): Promise<void> {
  await output.json({ ...about, ...counts })
  for (const { path, change, reasons } of changes) await output.json({ ...about, path, change, reasons })
}
