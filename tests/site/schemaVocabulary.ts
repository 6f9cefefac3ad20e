import { readFileSync } from 'node:fs'

/** What a property may hold: names of types and of kinds of data, such as `Text`. */
type Range = readonly string[]

interface SchemaType {
  above: readonly string[]
  properties: ReadonlyMap<string, Range>
}

/** schema.org's types and properties, as far as a check of data needs them. */
export interface SchemaVocabulary {
  has(type: string): boolean
  /** What the property of a type may hold; undefined where the type has no such property. */
  rangeOf(type: string, property: string): Range | undefined
  /** Whether everything of a type is of the other one too. */
  isA(type: string, other: string): boolean
}

/**
 * Reads the vocabulary from the declarations that schema-dts makes of schema.org's own release: an interface `XBase` with
 * its properties for each type that others extend, and `XLeaf` for each that data can be of.
 */
export function readSchemaVocabulary(): SchemaVocabulary {
  const text = readFileSync(new URL(import.meta.resolve('schema-dts/dist/schema.d.ts')), 'utf8')
  const types = new Map<string, SchemaType>()
  for (const [, name = '', above = '', body = ''] of text.matchAll(
    /^(?:export )?interface (\w+(?:Base|Leaf)) extends ([^{]+) \{\n(.*?)^\}/gms,
  )) {
    const properties = [...body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<(.+), "\w+">;$/gm)].map(
      ([, property = '', range = '']) => [property, range.split(' | ')] as const,
    )
    types.set(name, { above: above.split(', '), properties: new Map(properties) })
  }

  /** The interfaces of a type: its own, and those above it. */
  function* lineage(name: string): Generator<[string, SchemaType]> {
    const type = types.get(name)
    if (type === undefined) return
    yield [name, type]
    for (const above of type.above) yield* lineage(above)
  }

  return {
    has: (type) => types.has(`${type}Leaf`),
    rangeOf(type, property) {
      for (const [, { properties }] of lineage(`${type}Leaf`)) {
        const range = properties.get(property)
        if (range !== undefined) return range
      }
      return undefined
    },
    isA: (type, other) =>
      type === other || [...lineage(`${type}Leaf`)].some(([name]) => name === `${other}Base`),
  }
}
