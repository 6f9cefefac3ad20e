import { describe, expect, it } from 'vitest'
import { defaultSiteSettings } from '../../../../shared/site/siteSettings'
import { siteProblems } from './siteProblems'

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
})
