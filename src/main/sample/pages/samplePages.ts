import type { SamplePage } from '../samplePage'
import { aboutPage } from './aboutPage'
import { contactPage } from './contactPage'
import { privacyPage } from './privacyPage'

/** The static pages of the sample, in the order of its menus. */
export const samplePages: readonly SamplePage[] = [aboutPage, contactPage, privacyPage]
