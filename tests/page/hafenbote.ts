import type { Publication } from '../../src/main/site/publication'

/** The same stories on another site, which speaks German. */
export function hafenbote(publication: Publication): Publication {
  return {
    ...publication,
    site: {
      ...publication.site,
      settings: {
        ...publication.site.settings,
        name: 'Hafenbote Port Maren',
        tagline: 'Nachrichten von der Meerenge und den Inseln.',
        language: 'de-DE',
        timeZone: 'Europe/Berlin',
        baseUrl: 'https://hafenbote.example/',
        footerText: 'Der Hafenbote wird von elf Leuten über dem alten Schiffsbedarf gemacht.',
        copyright: '© 2026 Hafenbote Port Maren',
      },
    },
    articles: publication.articles.map((article) => ({ ...article, language: 'de-DE' })),
  }
}
