/** Lower case, without accents, so that "uberschrift" finds "Überschrift". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
}

/** The shortest run of letters that may be scattered over a text: one or two fit almost anything. */
const scatteredFrom = 3

/**
 * How well what was typed names a text: 0 when it does not, else the more the better, 100 at most. Every word typed must
 * be found: at the start of a word, inside one, as initials, or scattered in the right order; case and accents don't
 * count.
 */
export function fuzzyMatch(typed: string, text: string): number {
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return 0
  const target = plain(text)
  let sum = 0
  for (const word of words) {
    const score = scoreOf(word, target)
    if (score === 0) return 0
    sum += score
  }
  // Of two texts that fit alike, the shorter is the likelier.
  const spare = Math.min(9, Math.max(0, target.length - words.join(' ').length) / 8)
  return Math.max(1, sum / words.length - spare)
}

function scoreOf(word: string, target: string): number {
  if (target.startsWith(word)) return 100
  const at = target.indexOf(word)
  const startsWord = new RegExp(`(?<![\\p{L}\\p{N}])${literally(word)}`, 'u')
  if (at > 0 && startsWord.test(target)) return 85
  if (at > 0) return 60
  const initials = target
    .split(/[^\p{L}\p{N}]+/u)
    .map((part) => [...part][0] ?? '')
    .join('')
  if (word.length > 1 && initials.startsWith(word)) return 55
  return word.length >= scatteredFrom ? scattered(word, target) : 0
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** The letters in their order, the first of them at the start of a word; the closer together the better. */
function scattered(word: string, target: string): number {
  const [first = '', ...rest] = word
  let best = 0
  for (let start = target.indexOf(first); start >= 0; start = target.indexOf(first, start + 1)) {
    if (start > 0 && /[\p{L}\p{N}]/u.test(target[start - 1] ?? '')) continue
    let end = start
    for (const letter of rest) {
      end = target.indexOf(letter, end + 1)
      if (end < 0) return best
    }
    const spread = end - start + 1
    if (spread <= word.length * 3) best = Math.max(best, Math.round((45 * word.length) / spread))
  }
  return best
}
