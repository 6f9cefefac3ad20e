import { useStore } from '../../app/store'
import { copySaid } from '../../editor/copySaid'

/** Where a screen reader hears what came into the copy without a key of its own. */
export function CopySaid() {
  const { words, number } = useStore(copySaid, (said) => said)
  return (
    <p className="visuallyHidden" role="status">
      <span key={number}>{words}</span>
    </p>
  )
}
