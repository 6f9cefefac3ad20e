import type { DocumentJson } from '../../src/shared/document/articleDocument'

/** The shared document keeps no format for breaks. */
export function withoutFormatsOfBreaks(json: DocumentJson): DocumentJson {
  const { marks, content, ...rest } = json
  return {
    ...rest,
    ...(marks === undefined || json.type === 'hardBreak' ? {} : { marks }),
    ...(content === undefined ? {} : { content: content.map(withoutFormatsOfBreaks) }),
  }
}
