import type { SiteFinding, SiteReport } from '../../../shared/siteCheck/siteFindings'
import { showToast } from '../components/toasts'
import { t } from '../texts/t'
import { changeDesk, deskStore, showDialog } from './deskStore'
import { createStore } from './store'

/** The last check of the site in this window. */
export interface SiteCheck {
  /** Null before there was one. */
  report: SiteReport | null
  /** Stories have changed since. */
  isOutdated: boolean
  /** The last one was stopped. */
  wasStopped: boolean
}

const none: SiteCheck = { report: null, isOutdated: false, wasStopped: false }

export const siteCheckStore = createStore<SiteCheck>(none)

/** Keeps what was found, so that one can come back to it from the stories; says so where nothing shows it. */
export function keepReport(report: SiteReport): void {
  siteCheckStore.set({ ...none, report })
  if (deskStore.get().dialog === 'siteCheck') return
  const { errors, warnings } = report
  showToast({
    message: t('siteCheck.done', { errors, warnings }),
    action: { label: t('action.show'), run: () => showDialog('siteCheck') },
  })
}

/** @returns whether its dialog is there to say so */
export function noteStopped(): boolean {
  siteCheckStore.set({ ...none, wasStopped: true })
  return deskStore.get().dialog === 'siteCheck'
}

export function noteChanges(): void {
  siteCheckStore.set((check) =>
    check.report === null || check.isOutdated ? check : { ...check, isOutdated: true },
  )
}

/** Another workspace has another site. */
export function forgetReport(): void {
  siteCheckStore.set(none)
}

/** A place in a story that is to be shown once the story is open. */
export interface SoughtPlace extends Pick<SiteFinding, 'code' | 'index' | 'part' | 'words'> {
  articleId: string
}

export const soughtPlaceStore = createStore<SoughtPlace | null>(null)

/** Opens the story that something was found in, at the place that it is about. */
export function showFinding(articleId: string, { code, index, part, words }: SiteFinding): void {
  soughtPlaceStore.set({ articleId, code, index, part, words })
  changeDesk({ dialog: null, articleId, freshArticleId: null })
}
