import { describe, expect, test } from 'vitest'
import { readPageLoad, shownWidth } from './pageWeight'

test.each([
  ['92px', 92],
  ['(min-width: 728px) 220px, 32vw', 124.8],
  ['(min-width: 1000px) 700px, (min-width: 800px) 760px, calc(100vw - 40px)', 350],
  ['(min-width: 300px) calc(50vw - 28px), calc(100vw - 40px)', 167],
  ['', 390],
  ['max(10em, 3ch)', 390],
])('a picture with sizes "%s" is %d px wide on a phone', (sizes, width) => {
  expect(shownWidth(sizes, 390)).toBeCloseTo(width)
})

describe('what a phone loads of a page', () => {
  const whole = (srcset: string, sizes = 'calc(100vw - 40px)') =>
    `<picture><source type="image/webp" srcset="${srcset}" sizes="${sizes}" width="1" height="1"><img src="media/a.jpg" alt=""></picture>`

  test('is the first file that is wide enough, else the widest', () => {
    const srcset = 'media/a-640.webp 640w, media/a-1280.webp 1280w, media/a-1920.webp 1920w'
    expect(readPageLoad(whole(srcset)).pictures).toEqual(['media/a-1280.webp'])
    expect(readPageLoad(whole(srcset, '92px')).pictures).toEqual(['media/a-640.webp'])
    expect(readPageLoad(whole('media/a-640.webp 640w')).pictures).toEqual(['media/a-640.webp'])
  })

  test('is the original where there is nothing else, and the light logo', () => {
    const logo =
      '<picture><source srcset="media/dark.png" media="(prefers-color-scheme: dark)"><img src="media/light.png" alt="x"></picture>'
    const page = `${logo}<img class="thumbnail" src="media/b.gif" alt=""><img src="media/b.gif" alt=""><img src="data:x" alt="">`
    expect(readPageLoad(page).pictures).toEqual(['media/light.png', 'media/b.gif'])
  })

  test('are stylesheets and the script', () => {
    const head =
      '<link rel="stylesheet" href="assets/fonts.css"><link rel="icon" href="media/i.png"><script defer src="assets/theme.js"></script>'
    expect(readPageLoad(head)).toEqual({ pictures: [], files: ['assets/fonts.css', 'assets/theme.js'] })
  })
})
