import type { FetchSurroundings } from '../embeds/fetchPage'
import { fetchPage, fetchPicture } from '../embeds/fetchPage'
import type { Handler, Handlers } from './handle'

/**
 * What is fetched from the web when somebody asks for it, and never by itself.
 * @param addMedia how the calling window's workspace takes in a picture
 */
export function createEmbedHandlers(
  addMedia: Handler<'media:add'>,
  { allowPrivate }: Pick<FetchSurroundings, 'allowPrivate'>,
): Handlers<'embed:fetch' | 'picture:fetch'> {
  return {
    'embed:fetch': ({ url }, caller, workspace) =>
      fetchPage(url, { addMedia: async (bytes) => addMedia({ bytes }, caller, workspace), allowPrivate }),
    'picture:fetch': ({ url }, caller, workspace) =>
      fetchPicture(url, { addMedia: async (bytes) => addMedia({ bytes }, caller, workspace), allowPrivate }),
  }
}
