import { describe, expect, it } from 'vitest'
import { commentsFrame, isCommentsAddress } from './commentsFrame'
import { secureAddress } from './secureAddress'
import { shareAddress, shareNetworks } from './shareNetworks'
import { defaultSiteSettings, readSiteSettings, siteSettingsSchema } from './siteSettings'

describe('readSiteSettings', () => {
  it('opens what an older Galley stored, with what it did not know as if nobody had chosen', () => {
    const older = {
      name: 'Port Maren Courier',
      tagline: 'News of the strait',
      language: 'de',
      timeZone: 'Europe/London',
      baseUrl: 'https://courier.example/',
      footerText: '',
      copyright: '',
    }
    const read = readSiteSettings(JSON.stringify(older))
    expect(read).toEqual({ ...defaultSiteSettings('Port Maren Courier', 'de'), ...older })
    expect(read).toMatchObject({
      socialAccounts: [],
      shareNetworks: [],
      signInAddress: '',
      commentsAddress: '',
      dateForm: 'long',
    })
  })

  it('keeps what was chosen, and takes no nonsense', () => {
    const chosen = {
      ...defaultSiteSettings('Courier'),
      dateForm: 'short' as const,
      signInAddress: 'https://a.example/',
    }
    expect(readSiteSettings(JSON.stringify(chosen))).toEqual(chosen)
    for (const wrong of [
      '{}',
      'null',
      '[]',
      '"x"',
      JSON.stringify({ ...chosen, shareNetworks: ['nowhere'] }),
    ]) {
      expect(() => readSiteSettings(wrong), wrong).toThrow()
    }
  })

  it('a change of one setting is of that one alone', () => {
    expect(siteSettingsSchema.partial().parse({ name: 'Courier' })).toEqual({ name: 'Courier' })
  })
})

describe('secureAddress', () => {
  it('takes https addresses, written as a browser would', () => {
    expect(secureAddress('https://hafenbörse.example/')).toBe('https://xn--hafenbrse-57a.example/')
    expect(secureAddress(' https://social.example/@courier ')).toBe('https://social.example/@courier')
    expect(secureAddress('https://social.example/"><script>')).toBe(
      'https://social.example/%22%3E%3Cscript%3E',
    )
  })

  it.each([
    '',
    'social.example',
    'http://social.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    '//social.example',
    'https://',
    'https://courier.example@evil.example/',
    'https://:pass@evil.example/',
    'mailto:a@b.example',
    'https://a.example;script-src/',
    'https://a.example,b.example/',
    'https://*.example/',
    "https://'none'/",
    'https://a..example/',
  ])('refuses %j', (address) => {
    expect(secureAddress(address)).toBeNull()
  })
})

describe('commentsFrame', () => {
  const story = { address: 'https://courier.example/a.html?b=c&d', story: 'id 1' }

  it('fills in the story, escaped, and names the origin', () => {
    expect(commentsFrame('https://talk.example/embed?page={address}#{story}', story)).toEqual({
      address: 'https://talk.example/embed?page=https%3A%2F%2Fcourier.example%2Fa.html%3Fb%3Dc%26d#id%201',
      origin: 'https://talk.example',
      host: 'talk.example',
    })
    expect(commentsFrame('https://talk.example:8443/all', story)?.origin).toBe('https://talk.example:8443')
  })

  it('is none while it needs an address that nobody knows', () => {
    const homeless = { ...story, address: null }
    expect(commentsFrame('https://talk.example/{address}', homeless)).toBeNull()
    expect(commentsFrame('https://talk.example/{story}', homeless)).not.toBeNull()
  })

  it.each([
    '',
    'http://talk.example/',
    'javascript:alert(1)',
    '{address}',
    'https://{story}/',
    'https://{story}.talk.example/',
    'https://talk.example:{story}/',
    'https://{address}@evil.example/',
    '<script src="https://talk.example/x.js"></script>',
  ])('is none for %j', (template) => {
    expect(isCommentsAddress(template)).toBe(false)
    expect(commentsFrame(template, { address: 'https://a.example/', story: 'evil' })).toBeNull()
  })
})

describe('shareAddress', () => {
  it('leads to the network alone, whatever the headline', () => {
    const hosts = shareNetworks.map((network) => {
      const address = shareAddress(network, 'A & B # "C" \ud800', 'https://courier.example/a.html')
      expect(address).toMatch(/^https:\/\/[a-z.]+\/[!-~]*$/)
      expect(address).not.toMatch(/["'<>\s]/)
      expect(address).toContain(encodeURIComponent('https://courier.example/a.html'))
      return new URL(address).host
    })
    expect(new Set(hosts).size).toBe(shareNetworks.length)
  })
})
