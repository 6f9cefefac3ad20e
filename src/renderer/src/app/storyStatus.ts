import type { Story } from '../editor/story'
import { createStore } from './store'

/** What the status bar says of the open story; null while none is open. */
export type StoryStatus = Pick<Story, 'editor' | 'status' | 'progress' | 'retry'>

export const storyStatusStore = createStore<StoryStatus | null>(null)
