import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { call } from './galleyCalls'
import { projectFolder } from './launchGalley'

/** With GALLEY_SCREENS=large every view is drawn as on a large screen, into files of its own. */
const isLarge = process.env.GALLEY_SCREENS === 'large'

/** The size that the kept screenshots have. */
const standardSize = isLarge ? { width: 2560, height: 1440 } : { width: 1280, height: 800 }

export async function resizeWindow(app: ElectronApplication, size = standardSize): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
}

/**
 * Runs a check of what stands on the screen in both appearances, the light one last.
 * @param check gets the appearance's name
 */
export async function inBothAppearances(
  window: Page,
  check: (appearance: string) => Promise<void>,
): Promise<void> {
  for (const appearance of ['dark', 'light'] as const) {
    await call(window, 'preferences:set', { appearance })
    await expect(window.locator('html')).toHaveAttribute('data-appearance', appearance)
    await askingOnlyColours(appearance === 'dark', () => check(appearance))
  }
}

/**
 * Checks what stands on the screen by the rules that only colours can break: for a second appearance of what all rules
 * are asked about.
 */
export async function expectColoursAccessible(window: Page): Promise<void> {
  await askingOnlyColours(true, () => expectAccessible(window))
}

async function askingOnlyColours(only: boolean, check: () => Promise<void>): Promise<void> {
  onlyColours = only
  try {
    await check()
  } finally {
    onlyColours = false
  }
}

/** Set while the same screen is checked by all rules right afterwards: then only what differs is asked about. */
let onlyColours = false
/** What an appearance can change. */
const colourRules = ['color-contrast', 'link-in-text-block']

/**
 * Fails on anything that breaks WCAG 2.2 at level A or AA as far as axe can tell, naming it.
 * @param menuIsOpen an open menu floats outside of the landmarks, where one best practice wants everything to be
 */
export async function expectAccessible(window: Page, menuIsOpen = false): Promise<void> {
  await settle(window)
  // The page of an Electron window cannot open the second page that axe otherwise wants.
  const axe = new AxeBuilder({ page: window }).setLegacyMode(true)
  if (onlyColours) axe.withRules(colourRules)
  else {
    axe
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .disableRules(menuIsOpen ? ['region'] : [])
  }
  const { violations } = await axe.analyze()
  const found = violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }))
  expect(found, 'what axe finds').toEqual([])
}

/**
 * Takes a picture of the window, to be looked at: into tests/e2e/screens where GALLEY_SCREENS is set, GALLEY_SCREENS=large
 * the same views at 2560 by 1440. A plain run, which nobody looks at, takes none and only waits until nothing moves.
 */
export async function takeScreen(window: Page, name: string): Promise<void> {
  await settle(window)
  if (!process.env.GALLEY_SCREENS) return
  const folder = join(projectFolder, 'tests', 'e2e', 'screens')
  mkdirSync(folder, { recursive: true })
  const file = `${isLarge ? 'at2560-' : ''}${name}.png`
  await window.screenshot({ path: join(folder, file), animations: 'disabled' })
}

/** Waits until pictures and fonts are there and nothing moves any more. */
async function settle(window: Page): Promise<void> {
  await window.evaluate(async () => {
    await document.fonts.ready
    const visible = [...document.images].filter((image) => image.checkVisibility())
    await Promise.all(visible.map((image) => image.decode().catch(() => undefined)))
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
  })
}
