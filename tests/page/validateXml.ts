import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateXML } from 'xmllint-wasm'

export type SchemaName = 'atom' | 'rss' | 'sitemap'

/**
 * What libxml2 finds wrong with documents: that they are not well-formed, or not what their schema describes.
 * @param documents name -> text
 */
export async function xmlFaults(schema: SchemaName, documents: Record<string, string>): Promise<string[]> {
  const { errors } = await validateXML({
    xml: Object.entries(documents).map(([name, contents]) => ({
      fileName: name.replaceAll('/', '__'),
      contents,
    })),
    schema: readFileSync(join(import.meta.dirname, 'schemas', `${schema}.rng`), 'utf8'),
    extension: 'relaxng',
  })
  return errors.map((error) => error.rawMessage)
}
