import type { Html } from '../html'
import { allowedText } from './feedText'

/**
 * A whole XML document from markup with its values escaped. What `html` writes for a value is XML as well; the
 * characters that XML forbids, escaped or not, go here.
 */
export function xmlDocument(markup: Html): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${allowedText(markup.text)}`
}
