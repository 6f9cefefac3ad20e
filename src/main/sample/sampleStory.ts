import type { MoveName } from '../../shared/article/moves'
import type { CorrectionKind } from '../../shared/article/relations'
import type { ContentsSettings } from '../../shared/document/extractContents'
import type { PictureWords, SampleBlock } from './composeDocument'
import type { PictureName } from './pictures/drawPicture'

/** Who works in the sample newsroom. The editor in chief holds all roles, and is who a newcomer acts as. */
export type SampleProfile = 'chief' | 'journalist' | 'editor'

/** How far a story has come. */
export type SampleStage =
  | {
      kind: 'published'
      /** Hours before the sample was made. */
      hoursAgo: number
      updatedHoursAgo?: number
      /** What was put right since. */
      correction?: { kind: CorrectionKind; text: string; hoursAgo: number }
      /** A sentence typed after publication, and so not live: it makes the story a working copy. */
      laterSentence?: string
    }
  | {
      kind: 'onTheDesk'
      /** What has been done with the draft, in order; none leaves it a draft. */
      moves: readonly { move: MoveName; by: SampleProfile; note?: string }[]
    }

export interface SampleStory {
  /** Left out where the story is still looking for its headline. */
  slug?: string
  headline: string
  standfirst: string
  /** The main one first. */
  sections: readonly string[]
  topics: readonly string[]
  tags: readonly string[]
  authors: readonly string[]
  featured?: PictureWords & { name: PictureName }
  contents?: ContentsSettings
  stage: SampleStage
  body: readonly SampleBlock[]
}
