import { GalleyError } from '../../shared/errors'

/** Bytes: far more than any dictionary's files have. */
export const largestDictionaryFile = 64 * 1024 * 1024

/** Encodings by the names that Hunspell gives them, where those differ from the web's. */
const encodingNames: Readonly<Record<string, string>> = {
  'tis620-2533': 'windows-874',
  tis620: 'windows-874',
}

/**
 * The two files of a Hunspell dictionary as text, whatever encoding they are written in (the `SET` line says which;
 * ISO 8859-1 where there is none, as Hunspell's manual has it), rewritten to be read as UTF-8.
 * @throws GalleyError `notText` when they are no dictionary, `tooLarge`
 */
export function readDictionaryText(aff: Uint8Array, dic: Uint8Array): { aff: string; dic: string } {
  if (aff.byteLength > largestDictionaryFile || dic.byteLength > largestDictionaryFile) {
    throw tooLargeDictionary()
  }
  const named = /^\s*SET\s+(\S+)/m.exec(asLatin(aff))?.[1] ?? 'ISO8859-1'
  const decoder = decoderOf(named)
  const [affText = '', dicText = ''] = [aff, dic].map((bytes) => decode(decoder, bytes))
  if (!/^\s*\d+/.test(dicText)) throw noDictionary('its list of words does not begin with their number')
  if (!/^\s*(SET|TRY|PFX|SFX|REP|FLAG|WORDCHARS|NOSUGGEST|COMPOUND\w+)\s/m.test(affText)) {
    throw noDictionary('its rules (.aff) hold none that Galley knows')
  }
  return { aff: isUnicode(named) ? affText : asUnicodeRules(affText), dic: dicText }
}

export function tooLargeDictionary(): GalleyError {
  return new GalleyError('tooLarge', {
    happened: `The dictionary is larger than ${largestDictionaryFile / 1024 / 1024} MB.`,
    safe: 'Nothing was installed.',
    remedy: 'Choose another dictionary for the language.',
  })
}

/** What every refusal of a dictionary has in common. */
export function noDictionary(why: string): GalleyError {
  return new GalleyError('notText', {
    happened: `The files are no Hunspell dictionary that Galley can use: ${why}.`,
    safe: 'Nothing was installed; the dictionaries that you had are as before.',
    remedy:
      'Choose the .aff and the .dic file of one dictionary, or a LibreOffice package (.oxt) that has them.',
  })
}

/** Half a character is worth no refusal in the old encodings, which have none; in UTF-8 it means another encoding. */
function decode(decoder: TextDecoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) throw noDictionary('it says that it is written in UTF-8, and is not')
    throw error
  }
}

function isUnicode(name: string): boolean {
  return /^utf-?8$/i.test(name)
}

/** Flags are bytes in the old encodings; as text beyond ASCII they need the flag type that Hunspell has for it. */
function asUnicodeRules(aff: string): string {
  const rules = aff.replace(/^(\s*)SET\s+\S+/m, '$1SET UTF-8')
  const withSet = /^\s*SET\s/m.test(rules) ? rules : `SET UTF-8\n${rules}`
  return /^\s*FLAG\s/m.test(withSet) ? withSet : withSet.replace(/^(\s*SET UTF-8)/m, '$1\nFLAG UTF-8')
}

function decoderOf(name: string): TextDecoder {
  const plain = name.toLowerCase().replace(/^microsoft-cp/, 'windows-')
  const label = encodingNames[plain] ?? plain.replace(/^iso8859/, 'iso-8859')
  try {
    return new TextDecoder(label, { fatal: isUnicode(name) })
  } catch (error) {
    if (error instanceof RangeError) throw noDictionary(`it is written in ${name}, an encoding unknown here`)
    throw error
  }
}

/** Without the mark of UTF-8 that some editors begin a file with. */
function asLatin(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return text.replace(/^\u00ef\u00bb\u00bf/, '')
}
