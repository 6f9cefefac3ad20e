import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ToastRegion } from '../components/ToastRegion'
import { TooltipProvider } from '../components/Tooltip'
import { runCommand } from './commands'
import { ErrorBoundary } from './ErrorBoundary'
import { FailureDialog } from './FailureDialog'
import { on } from './ipcClient'
import { listenToKeys } from './listenToKeys'
import { queryClient } from './queries'
import { useAppearance } from './useAppearance'
import { useWindowCommands } from './useWindowCommands'
import { WindowDialogs } from './WindowDialogs'
import { WorkspaceGate } from './WorkspaceGate'

/** The whole window. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <TooltipProvider>
        <ErrorBoundary>
          <Window />
        </ErrorBoundary>
      </TooltipProvider>
    </QueryClientProvider>
  )
}

function Window() {
  useAppearance()
  useWindowCommands()
  useEffect(listenToKeys, [])
  useEffect(() => on('menu:command', ({ command }) => void runCommand(command)), [])
  return (
    <>
      <WorkspaceGate />
      <WindowDialogs />
      <FailureDialog />
      <ToastRegion />
    </>
  )
}
