import { type AnyExtension, InputRule } from '@tiptap/core'
import { isLineOfBody } from './isLineOfBody'

/** The divider, whose dashes make one in lines of the body only: in a cell they would part the table, and mean dashes. */
export function dividerInLine(extension: AnyExtension): AnyExtension {
  return extension.extend({
    addInputRules() {
      return (this.parent?.() ?? []).map(
        ({ find, handler, undoable }: InputRule) =>
          new InputRule({
            find,
            undoable,
            handler: (props) => (isLineOfBody(props.state.selection.$from) ? handler(props) : null),
          }),
      )
    },
  })
}
