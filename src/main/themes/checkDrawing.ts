/** Elements of drawings that show something and do nothing. */
const elements = new Set(
  (
    'svg g path circle ellipse line polyline polygon rect title desc defs lineargradient radialgradient stop clippath ' +
    'mask pattern text tspan symbol use'
  ).split(' '),
)

/**
 * What is wrong with an SVG drawing, or null. On a page it is a picture and can do nothing; opened by itself it is a
 * document of the site, and may not be one that runs.
 */
export function drawingProblem(drawing: string): string | null {
  const text = drawing.replace(/^\ufeff?\s*<\?xml\s[^?]*\?>/, '')
  if (/<[!?]/.test(text)) return 'It may have no comments, declarations or instructions.'
  if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(text)) return 'Its characters are to be written as they are.'
  for (const [, name = ''] of text.matchAll(/<\/?([^\s/>]*)/g)) {
    if (!elements.has(name.toLowerCase())) return `The element “${name}” may not stand in a drawing.`
  }
  if (/[\s"']on[a-z]+\s*=/i.test(text)) return 'It may have no attributes that run something.'
  if (/[\s"'](?:style|xml:base)\s*=/i.test(text)) return 'It may have no “style” attribute.'
  for (const [, address = ''] of text.matchAll(/href\s*=\s*["']\s*([^"']*)/gi)) {
    if (!address.startsWith('#')) return 'It may name nothing but its own parts.'
  }
  if (/url\(\s*(?:["']\s*)?[^#\s"']/i.test(text)) return 'It may name nothing but its own parts.'
  return /^\s*<svg[\s>]/i.test(text) ? null : 'It is no SVG drawing.'
}
