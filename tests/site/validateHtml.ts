import { HtmlValidate, StaticConfigLoader } from 'html-validate'

/** HTML as the Living Standard has it, its content models, ARIA, and what WCAG asks of markup. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    elements: ['html5'],
    extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y'],
    rules: {
      // The standard takes both; the pages write it small, as all their names.
      'doctype-style': ['error', { style: 'lowercase' }],
      // A title is the story's headline, and how long a headline may be is the desk's business.
      'long-title': 'off',
    },
  }),
)

/** @returns what a page breaks, one line each: rule, place, message */
export async function validateHtml(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, column, message }) => `${ruleId} at ${line}:${column}: ${message}`),
  )
}
