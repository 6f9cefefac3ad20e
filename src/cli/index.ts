import { runCommandLine } from './runCommandLine'
import { keepHeapSmall } from './smallHeap'

keepHeapSmall()
process.exitCode = await runCommandLine(process.argv.slice(2), process.stdout, process.stderr)
