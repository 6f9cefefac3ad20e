import type { BlockDifference } from '../../../../shared/document/difference'
import { classNames } from '../../components/classNames'
import { t } from '../../texts/t'
import styles from './DifferenceView.module.css'

/** A difference as copy with insertions and deletions marked; what is the same in a row is only counted. */
export function DifferenceView({ blocks }: { blocks: readonly BlockDifference[] }) {
  return (
    <div className={styles.difference} data-selectable>
      {groupUnchanged(blocks).map((group) =>
        'unchanged' in group ? (
          <p key={group.key} className={styles.unchanged}>
            {t('difference.unchanged', { count: group.unchanged })}
          </p>
        ) : (
          <ChangedBlock key={group.key} block={group.block} />
        ),
      )}
    </div>
  )
}

function ChangedBlock({ block }: { block: BlockDifference }) {
  const isHeading = block.block === 'headline' || block.block === 'heading'
  return (
    <div className={classNames(styles.block, isHeading && styles.heading)} dir="auto">
      {block.kind !== 'changed' && (
        <span className="visuallyHidden">
          {t(block.kind === 'added' ? 'difference.added' : 'difference.removed')}
        </span>
      )}
      {keyed(block.runs).map(({ key, run }) => {
        const text = run.text === '' && block.runs.length === 1 ? t('difference.noText') : run.text
        if (run.kind === 'added') return <ins key={key}>{text}</ins>
        if (run.kind === 'removed') return <del key={key}>{text}</del>
        return <span key={key}>{text}</span>
      })}
    </div>
  )
}

type Group = { key: string; unchanged: number } | { key: string; block: BlockDifference }

function groupUnchanged(blocks: readonly BlockDifference[]): Group[] {
  const groups: Group[] = []
  for (const [index, block] of blocks.entries()) {
    const last = groups.at(-1)
    if (block.kind !== 'same') groups.push({ key: `block ${index}`, block })
    else if (last !== undefined && 'unchanged' in last) last.unchanged++
    else groups.push({ key: `same ${index}`, unchanged: 1 })
  }
  return groups
}

/** The place of a run in its block is what it is known by: a difference is shown whole or replaced whole. */
function keyed(runs: BlockDifference['runs']) {
  return runs.map((run, index) => ({ key: `run ${index}`, run }))
}
