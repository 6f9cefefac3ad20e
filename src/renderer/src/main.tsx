import './app/tokens.css'
import './app/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { followJobs } from './app/jobs'
import { renewOnEvents } from './app/queries'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element with the id "root"')
renewOnEvents()
followJobs()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
