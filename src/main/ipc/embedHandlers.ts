import type { FetchSurroundings } from '../embeds/fetchPage'
import type { Handler, Handlers } from './handle'

/**
 * What is fetched from the web when somebody asks for it, and never by itself.
 * @param addMedia how the calling window's workspace takes in a picture
 */
export function createEmbedHandlers(
  addMedia: Handler<'media:add'>,
  { allowPrivate }: Pick<FetchSurroundings, 'allowPrivate'>,
): Handlers<'embed:fetch' | 'picture:fetch'> {
  const surroundings = (...[caller, workspace]: Asking): FetchSurroundings => ({
    addMedia: async (bytes) => addMedia({ bytes }, caller, workspace),
    allowPrivate,
  })
  return {
    'embed:fetch': async ({ url }, ...asking) => (await fetching()).fetchPage(url, surroundings(...asking)),
    'picture:fetch': async ({ url }, ...asking) =>
      (await fetching()).fetchPicture(url, surroundings(...asking)),
  }
}

/** Loaded when it is first asked for: Node's own HTTP takes a sixth of the start. */
const fetching = () => import('../embeds/fetchPage')

/** What a handler is told beside the input. */
type Asking = Parameters<Handler<'media:add'>> extends [unknown, ...infer Rest] ? Rest : never
