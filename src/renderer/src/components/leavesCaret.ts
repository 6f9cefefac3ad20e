import type { MouseEvent } from 'react'

/**
 * For what changes only the view, or stands behind a dialog: pressed with the mouse it leaves the caret where one writes.
 * By keys it is reached as ever.
 */
export const leavesCaret = {
  onMouseDown: (event: MouseEvent) => event.preventDefault(),
}
