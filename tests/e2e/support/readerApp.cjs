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
  // An empty page that allows nothing: of one without a policy Electron warns, now and then after the test has begun.
  window.loadURL('data:text/html,<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">')
})
