/** Whether a window can be shown here. Only Linux and its relatives can lack a display. */
export function hasDisplay() {
  if (process.platform === 'win32' || process.platform === 'darwin') return true
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)
}

/** Chromium's sandbox refuses to run as root on Linux; everybody else keeps it. */
export function runsAsRootOnLinux() {
  return process.platform === 'linux' && process.getuid?.() === 0
}
