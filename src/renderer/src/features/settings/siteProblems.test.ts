import { describe, expect, it } from 'vitest'
import { defaultSiteSettings } from '../../../../shared/site/siteSettings'
import { linkProblems, siteProblems, tidySettings } from './siteProblems'

const good = defaultSiteSettings('Port Maren Courier')

describe('siteProblems', () => {
  it('accepts what a new workspace starts with', () => {
    expect(siteProblems(good)).toEqual({})
  })

  it('names the field of each problem', () => {
    expect(siteProblems({ ...good, name: ' ', language: 'not a tag', baseUrl: 'courier.example' })).toEqual({
      name: 'site.nameNeeded',
      language: 'site.languageWrong',
      baseUrl: 'site.baseUrlWrong',
    })
  })

  it('takes web addresses only', () => {
    expect(siteProblems({ ...good, baseUrl: 'https://courier.example/news/' })).toEqual({})
    expect(siteProblems({ ...good, baseUrl: 'javascript:alert(1)' }).baseUrl).toBe('site.baseUrlWrong')
    expect(siteProblems({ ...good, baseUrl: 'file:///etc' }).baseUrl).toBe('site.baseUrlWrong')
  })

  it('refuses colours that cannot be read, and what is no colour', () => {
    const look = (part: Partial<typeof good.look>) =>
      siteProblems({ ...good, look: { ...good.look, ...part } }).look
    expect(look({ accent: '#0b5fa5' })).toBeUndefined()
    expect(look({ accent: '#ffcc00' })).toBe('look.tooFaint')
    expect(look({ accent: 'red' })).toBe('look.colourWrong')
  })

  it('wants secure addresses where readers are led elsewhere', () => {
    const led = (part: Partial<typeof good>) => siteProblems({ ...good, ...part })
    expect(led({ signInAddress: ' https://accounts.example/ ' })).toEqual({})
    expect(led({ signInAddress: 'http://accounts.example/' })).toEqual({
      signInAddress: 'site.secureAddressWrong',
    })
    expect(led({ commentsAddress: 'https://talk.example/{story}' })).toEqual({})
    expect(led({ commentsAddress: 'https://{story}.example/' })).toEqual({
      commentsAddress: 'site.commentsWrong',
    })
    expect(led({ socialAccounts: [{ name: 'Mastodon', address: 'social.example' }] })).toEqual({
      socialAccounts: 'site.secureAddressWrong',
    })
    expect(linkProblems({ name: ' ', address: 'https://social.example/' })).toEqual({
      name: 'site.linkNameNeeded',
    })
  })

  it('takes an empty row for none, and sends it not', () => {
    const empty = { name: ' ', address: '' }
    const account = { name: ' Mastodon ', address: ' https://social.example/@courier' }
    expect(siteProblems({ ...good, socialAccounts: [empty, account] })).toEqual({})
    expect(tidySettings({ ...good, socialAccounts: [empty, account] }).socialAccounts).toEqual([
      { name: 'Mastodon', address: 'https://social.example/@courier' },
    ])
  })
})
