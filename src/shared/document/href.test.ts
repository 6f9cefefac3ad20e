import { expect, test } from 'vitest'
import { readInternalLink, safeHref } from './href'

test.each([
  'https://courier.example/a?b=c#d',
  'HTTP://courier.example',
  'mailto:desk@courier.example',
  'tel:+441234567890',
  '/europe/strait.html',
  'strait',
  '#why-now',
  '../travel/ferries.html#timetable',
])('%s may be a link', (href) => {
  expect(safeHref(href)).toBe(href)
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1):',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://courier.example/1',
  'media://0000',
  '//evil.example/x',
  '\\\\evil.example\\x',
  '/\\evil.example',
  '',
  '   ',
  'a'.repeat(5000),
])('%j may not', (href) => {
  expect(safeHref(href)).toBeNull()
})

test.each([
  ['/europe/strait.html', { slug: 'strait', anchor: null }],
  ['../travel/ferries.html#timetable', { slug: 'ferries', anchor: 'timetable' }],
  ['strait', { slug: 'strait', anchor: null }],
  ['/strait/', { slug: 'strait', anchor: null }],
  ['/strait/index.html?x=1', { slug: 'strait', anchor: null }],
  ['#why-now', { slug: null, anchor: 'why-now' }],
  ['/', null],
  ['https://courier.example/strait', null],
])('%s points at %j', (href, link) => {
  expect(readInternalLink(href)).toEqual(link)
})
