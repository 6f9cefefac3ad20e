// The control: the least that Electron can show, with the same window settings. With BARE_PAGE, that page instead.
const { app, BrowserWindow } = require('electron')

const still = 'data:text/html,<!doctype html><title>Bare</title><h1>Bare</h1><p>A window and some text.</p>'

app.setPath('userData', process.env.GALLEY_USER_DATA ?? app.getPath('userData'))
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  })
  window.once('ready-to-show', () => window.show())
  window.loadURL(process.env.BARE_PAGE ?? still)
})
