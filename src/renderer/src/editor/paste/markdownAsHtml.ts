/** GitHub-flavoured Markdown as HTML, which is not clean: it is tidied like all HTML from outside. */
export async function markdownAsHtml(text: string): Promise<string> {
  // Loaded when it is first needed: hardly any paste is Markdown.
  const { Marked } = await import('marked')
  return new Marked({ gfm: true, async: false }).parse(text, { async: false })
}
