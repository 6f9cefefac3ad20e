import { describe, expect, it } from 'vitest'
import type { ArticleListItem } from '../../../../shared/article/records'
import { dayGroup } from './dayGroups'

function story(moments: { updatedAt?: number; publishedAt?: number | null }): ArticleListItem {
  return {
    id: 'one',
    kind: 'story',
    slug: 'one',
    headline: 'One',
    standfirst: '',
    state: 'draft',
    live: false,
    workingCopy: false,
    section: null,
    words: 0,
    createdAt: 0,
    updatedAt: moments.updatedAt ?? 0,
    publishedAt: moments.publishedAt ?? null,
    claimant: null,
    featuredMedia: null,
    corrected: false,
  }
}

const noon = new Date(2026, 2, 10, 12, 0).getTime()
const at = (day: number, hour: number) => new Date(2026, 2, day, hour, 0).getTime()

describe('dayGroup', () => {
  it('goes by calendar days, not by hours', () => {
    expect(dayGroup(story({ updatedAt: at(10, 0) }), 'updated', noon)).toBe('list.today')
    expect(dayGroup(story({ updatedAt: at(9, 23) }), 'updated', noon)).toBe('list.yesterday')
    expect(dayGroup(story({ updatedAt: at(9, 0) }), 'updated', noon)).toBe('list.yesterday')
    expect(dayGroup(story({ updatedAt: at(8, 23) }), 'updated', noon)).toBe('list.thisWeek')
    expect(dayGroup(story({ updatedAt: at(3, 23) }), 'updated', noon)).toBe('list.earlier')
  })

  it('puts a clock that ran ahead under today', () => {
    expect(dayGroup(story({ updatedAt: at(12, 9) }), 'updated', noon)).toBe('list.today')
  })

  it('tells what was never published apart', () => {
    expect(dayGroup(story({ publishedAt: null }), 'published', noon)).toBe('list.unpublished')
  })

  it('has no groups for an order that is not of time', () => {
    expect(dayGroup(story({}), 'headline', noon)).toBeUndefined()
  })
})
