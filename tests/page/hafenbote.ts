import type { Publication } from '../../src/main/site/publication'
import { shareNetworks } from '../../src/shared/site/shareNetworks'

/** The same stories on another site, which speaks German and has everything set that a site can have. */
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
        dateForm: 'long',
        socialAccounts: [
          { name: 'Mastodon', address: 'https://social.example/@hafenbote' },
          { name: 'Fotoalbum', address: 'https://album.example/hafenbote' },
        ],
        signInAddress: 'https://konto.example/anmelden?nach=start',
        shareNetworks: [...shareNetworks],
        commentsAddress: 'https://forum.example/einbetten?seite={address}#{story}',
      },
    },
    articles: publication.articles.map((article) => ({ ...article, language: 'de-DE' })),
  }
}
