import './app/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { lastDesk } from './app/deskStore'
import { finishFields } from './app/finishFields'
import { onFlush } from './app/flushing'
import { followAssistive } from './app/followAssistive'
import { call } from './app/ipcClient'
import { followJobs } from './app/jobs'
import { followPreferences } from './app/preferences'
import { queryClient, renewOnEvents } from './app/queries'
import { StoryDesk } from './app/storyModule'
import { followKeyboardLayout } from './components/keyboardLayout'
import { windowLanguage } from './texts/t'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element with the id "root"')
renewOnEvents()
followJobs()
followPreferences()
followAssistive()
followKeyboardLayout()
onFlush(finishFields)

// The story that was open last time is most likely wanted again: it is fetched while the workspace is being opened.
const { articleId } = lastDesk()
if (articleId !== null) {
  const input = { id: articleId }
  void queryClient.prefetchQuery({
    queryKey: ['article:get', input],
    queryFn: () => call('article:get', input),
  })
  StoryDesk.prepare()
}

document.documentElement.lang = windowLanguage
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
