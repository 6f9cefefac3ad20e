import { createStore } from './store'

/** The folder of the workspace that this window works in: what it writes is meant for that one, and no other. */
export const enteredWorkspace = createStore<string | undefined>(undefined)
