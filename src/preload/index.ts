import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { GalleyBridge } from '../shared/ipc/bridge'
import { eventNames, storageChannelNames, windowChannelNames } from '../shared/ipc/channelNames'

const channels: ReadonlySet<string> = new Set([...storageChannelNames, ...windowChannelNames])
const events: ReadonlySet<string> = new Set(eventNames)

function mustBeOneOf(names: ReadonlySet<string>, name: string): void {
  if (!names.has(name)) throw new TypeError(`Galley has no channel or event called "${name}".`)
}

const bridge: GalleyBridge = {
  async call(channel, input, workspace) {
    mustBeOneOf(channels, channel)
    return ipcRenderer.invoke(channel, input, workspace)
  },
  on(event, listener) {
    mustBeOneOf(events, event)
    // The Electron event itself stays here: it holds a way back to ipcRenderer.
    const receive = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]) => listener(payload)
    ipcRenderer.on(event, receive)
    return () => {
      ipcRenderer.off(event, receive)
    }
  },
}

contextBridge.exposeInMainWorld('galley', bridge)
