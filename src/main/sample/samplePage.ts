import type { SampleBlock } from './composeDocument'

/** A static page of the sample site. */
export interface SamplePage {
  slug: string
  headline: string
  standfirst: string
  /** What the navigation and the footer call it; null where it stands not. */
  inNavigation: string | null
  inFooter: string | null
  body: readonly SampleBlock[]
}
