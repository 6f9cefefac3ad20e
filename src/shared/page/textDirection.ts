const rightToLeftLanguages = new Set('ar arc ckb dv fa he iw ks nqo ps sd syr ug ur yi'.split(' '))
const rightToLeftScripts = new Set('adlm arab hebr nkoo rohg syrc thaa'.split(' '))

/** The direction that a language (BCP 47) is written in. Its script, where given, decides. */
export function textDirection(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...rest] = language.toLowerCase().split('-')
  const script = rest.find((part) => /^[a-z]{4}$/.test(part))
  const isRightToLeft =
    script === undefined ? rightToLeftLanguages.has(primary) : rightToLeftScripts.has(script)
  return isRightToLeft ? 'rtl' : 'ltr'
}
