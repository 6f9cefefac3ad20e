/** A story is named by its headline, and by its slug while it has none. */
export function nameOfStory({ headline, slug }: { headline: string; slug: string }): string {
  return headline === '' ? slug : headline
}
