import { call, callResult, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'

/** What Chromium says of a request or a load that was refused. */
const refused = /Content Security Policy|Failed to load resource|Not allowed to load|ERR_/

test('a page has neither Node nor Electron, only the contract', async ({ window }) => {
  const reach = await window.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    buffer: typeof Reflect.get(globalThis, 'Buffer'),
    bridge: Object.keys(globalThis.window.galley).sort(),
  }))
  expect(reach).toEqual({
    require: 'undefined',
    process: 'undefined',
    buffer: 'undefined',
    bridge: ['call', 'on'],
  })
})

test('a page cannot navigate away, nor open a window', async ({ app, window, problems }) => {
  problems.expect(refused)
  const before = window.url()
  await window.evaluate(() => {
    location.href = 'https://example.com/'
  })
  await window.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'file:///etc/passwd'
    document.body.append(link)
    link.click()
    link.remove()
  })
  const opened = await window.evaluate(() => globalThis.window.open('https://example.com/') === null)
  await window.waitForTimeout(200)
  expect(window.url()).toBe(before)
  expect(opened).toBe(true)
  expect(app.windows()).toHaveLength(1)
})

test('a page cannot reach the network, whichever way it asks', async ({ app, window, problems }) => {
  problems.expect(refused)
  const fetched = await window.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'answered',
      () => 'refused',
    ),
  )
  expect(fetched).toBe('refused')
  const image = await window.evaluate(
    () =>
      new Promise((resolve) => {
        const picture = new Image()
        picture.onload = () => resolve('loaded')
        picture.onerror = () => resolve('refused')
        picture.src = 'https://example.com/pixel.png'
      }),
  )
  expect(image).toBe('refused')
  // Behind the page's own policy stands the session: even a request that no policy covers is cancelled.
  const session = await app.evaluate(({ session }) =>
    session.defaultSession.fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      (error: unknown) => String(error),
    ),
  )
  expect(session).toContain('ERR_BLOCKED_BY_CLIENT')
})

test('a page runs no script that was not built into it', async ({ window, problems }) => {
  problems.expect(refused)
  const ran = await window.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.injected = true'
    document.head.append(script)
    script.remove()
    const holder = document.createElement('div')
    holder.innerHTML = '<img src="data:," onerror="globalThis.injected = true">'
    document.body.append(holder)
    return new Promise((resolve) => {
      setTimeout(() => {
        holder.remove()
        resolve(Reflect.get(globalThis, 'injected') === true)
      }, 200)
    })
  })
  expect(ran).toBe(false)
})

test('permissions and downloads are refused', async ({ app, window, problems }) => {
  problems.expect(refused)
  const permissions = await window.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
  })
  expect(permissions).toEqual(['denied', 'denied', 'denied', 'denied'])
  const state = await app.evaluate(
    ({ session }) =>
      new Promise((resolve) => {
        session.defaultSession.once('will-download', (event) => resolve(event.defaultPrevented))
        session.defaultSession.downloadURL('data:text/plain,hello')
      }),
  )
  expect(state).toBe(true)
})

test('app:// serves the built files by name and nothing else', async ({ window, problems }) => {
  problems.expect(refused)
  const statuses = await window.evaluate(async () => {
    const paths = [
      '/index.html',
      '/../../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/../main/index.js',
      '/nothing',
    ]
    return Promise.all(paths.map(async (path) => (await fetch(path)).status))
  })
  expect(statuses).toEqual([200, 404, 404, 404, 404])
  const headers = await window.evaluate(async () => {
    const response = await fetch('/index.html')
    return [response.headers.get('content-security-policy'), response.headers.get('x-content-type-options')]
  })
  expect(headers[0]).toContain("default-src 'none'")
  expect(headers[0]).toContain("script-src 'self';")
  expect(headers[1]).toBe('nosniff')
})

test('a channel that is not in the contract does not exist', async ({ window }) => {
  const answer = await window.evaluate(() => {
    return globalThis.window.galley
      .call('fs:read' as never, {} as never)
      .catch((error: Error) => error.message)
  })
  expect(answer).toContain('no channel or event called "fs:read"')
})

test('bad input is refused with words, and nothing happens', async ({ app, window }) => {
  await createWorkspace(app, window)
  const result = await callResult(window, 'article:create', { headline: 42 } as never)
  expect(result).toMatchObject({ ok: false, error: { code: 'invalidInput', safe: 'Nothing was changed.' } })
  const { total } = await call(window, 'article:list', { limit: 1, offset: 0 })
  expect(total).toBe(0)
})

test('paths that no dialog gave are refused', async ({ window }) => {
  const created = await callResult(window, 'workspace:create', { name: 'x', inside: '/tmp', sample: false })
  expect(created).toMatchObject({ ok: false, error: { code: 'notAllowed' } })
  const opened = await callResult(window, 'workspace:open', { recent: '/etc' })
  expect(opened).toMatchObject({ ok: false, error: { code: 'notAllowed' } })
  const target = await callResult(window, 'target:add', {
    name: 'etc',
    settings: { kind: 'folder', path: '/etc' },
  })
  expect(target).toMatchObject({ ok: false, error: { code: 'notAllowed' } })
})

test('only web and e-mail addresses are handed to the system', async ({ app, window }) => {
  const opened = await app.evaluateHandle(({ shell }) => {
    const addresses: string[] = []
    shell.openExternal = (address) => {
      addresses.push(address)
      return Promise.resolve()
    }
    return addresses
  })
  for (const url of ['https://example.com/', 'mailto:desk@example.com']) {
    await call(window, 'window:openExternal', { url })
  }
  for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share', 'not an address']) {
    const result = await callResult(window, 'window:openExternal', { url })
    expect(result).toMatchObject({ ok: false, error: { code: 'notAllowed' } })
  }
  expect(await opened.jsonValue()).toEqual(['https://example.com/', 'mailto:desk@example.com'])
})

test('the preview frame has an origin of its own, no bridge, and runs only its own script', async ({
  window,
  problems,
}) => {
  problems.expect(refused)
  await window.evaluate(
    () =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe')
        frame.id = 'probe'
        frame.setAttribute('sandbox', 'allow-scripts')
        frame.addEventListener('load', resolve)
        frame.src = 'preview://shell/'
        document.body.append(frame)
      }),
  )
  const frame = window.frames().find((each) => each.url() === 'preview://shell/')
  if (frame === undefined) throw new Error('The preview frame did not load')
  const inside = await frame.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.injected = true'
    document.body.append(script)
    const fetched = await fetch('app://galley/index.html').then(
      () => 'answered',
      () => 'refused',
    )
    return {
      bridge: typeof Reflect.get(globalThis, 'galley'),
      injected: Reflect.get(globalThis, 'injected') === true,
      origin: globalThis.origin,
      fetched,
    }
  })
  await window.evaluate(() => document.getElementById('probe')?.remove())
  expect(inside).toEqual({ bridge: 'undefined', injected: false, origin: 'null', fetched: 'refused' })
})
