// A reader's browser: one window without anything of Galley's, in which a published site is opened.
const { app, BrowserWindow } = require('electron')

app.setPath('userData', process.env.GALLEY_USER_DATA ?? app.getPath('userData'))
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    useContentSize: true,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  })
  window.loadURL('about:blank')
})
