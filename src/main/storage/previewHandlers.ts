import type { PreviewChannelName } from '../../shared/ipc/channelNames'
import type { ChannelOutput, ParsedInput } from '../../shared/ipc/contract'
import { createPreviewContexts, type PreviewSource } from '../site/previewContext'

export type PreviewHandlers = {
  [Name in PreviewChannelName]: (input: ParsedInput<Name>) => ChannelOutput<Name>
}

/** One handler for each channel of the previews, for the thread that holds a workspace or one that only reads it. */
export function createPreviewHandlers(source: PreviewSource): PreviewHandlers {
  const previews = createPreviewContexts(source)
  return {
    'preview:page': ({ id, path }) => previews.pageAt(id, path),
    'preview:site': (input) => previews.previewSite(input),
    'preview:context': ({ id }) => previews.contextOf(id),
  }
}
