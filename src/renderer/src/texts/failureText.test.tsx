import { afterEach, describe, expect, it, vi } from 'vitest'
import { errorCodes } from '../../../shared/errors'

/** The modules as a window that speaks the language has them. */
async function windowSpeaking(language: string) {
  window.history.replaceState(null, '', `?language=${language}`)
  vi.resetModules()
  const { t } = await import('./t')
  const { GalleyError } = await import('../../../shared/errors')
  return { ...(await import('./failureText')), GalleyError, t }
}

const words = {
  happened: 'There is already something in /home/ilse/courier.',
  safe: 'It was not touched.',
  remedy: 'Choose another folder.',
}

afterEach(() => {
  window.history.replaceState(null, '', '?')
  vi.resetModules()
})

describe('failureText', () => {
  it('shows the exact sentences in English', async () => {
    const { failureText, GalleyError } = await windowSpeaking('en')
    expect(failureText(new GalleyError('conflict', words))).toMatchObject(words)
    expect(failureText(new GalleyError('conflict', words)).details).toBeUndefined()
  })

  it('shows the words of the code in German, with the exact sentences as details', async () => {
    const { failureText, GalleyError, t } = await windowSpeaking('de')
    expect(failureText(new GalleyError('conflict', words))).toEqual({
      happened: t('failure.conflict.happened'),
      safe: t('failure.conflict.safe'),
      remedy: t('failure.conflict.remedy'),
      details: Object.values(words).join(' '),
    })
  })

  it('has words for every code and for what is no error of Galley', async () => {
    const { failureText } = await windowSpeaking('de')
    for (const code of errorCodes) expect(failureText({ code, ...words }).happened).not.toBe(words.happened)
    expect(failureText(new TypeError('x is undefined')).details).toContain('x is undefined')
  })

  it('leaves alone what the window has worded itself', async () => {
    const { failureText, WordedFailure } = await windowSpeaking('de')
    const worded = {
      happened: 'Noch nicht gesichert.',
      safe: 'Nichts wurde geändert.',
      remedy: 'Warten Sie.',
    }
    expect(failureText(new WordedFailure('conflict', worded))).toMatchObject(worded)
    expect(failureText(worded)).toEqual(worded)
  })
})
