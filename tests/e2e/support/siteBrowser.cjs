// A bare browser of the engine that Galley is made of, to read published pages in as a reader does.
const { app, BrowserWindow } = require('electron')

app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 900 }).loadURL('about:blank'))
