import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchGuarded } from '../../src/main/embeds/fetchGuarded'
import { fetchPage } from '../../src/main/embeds/fetchPage'
import { readPageFacts } from '../../src/main/embeds/readPageFacts'
import { isPrivateIp } from '../../src/main/embeds/refuseAddress'
import type { Media } from '../../src/shared/article/records'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const page = `<!doctype html><html><head><title>Plain</title>
  <meta property="og:title" content="Ferries &amp; tides"><meta property="og:site_name" content="Skerrow Herald">
  <meta name="description" content="  What the   tables say. "><meta property="og:image" content="/boat.png">
  <script>document.title = 'no'</script></head><body><p>Body</p></body></html>`

const asked: IncomingMessage[] = []
const answers: Record<string, Answer> = {
  '/page': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page),
  '/moved': (_, response) => response.writeHead(302, { location: '/page', 'set-cookie': 'a=1' }).end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/leads-to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/latin': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=ISO-8859-1' })
      .end(Buffer.from('<title>Caf\xe9</title>', 'latin1')),
  '/boat.png': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('boat'),
  '/huge': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(`<title>Huge</title>${'x'.repeat(3 * 1024 * 1024)}`)
  },
  '/slow': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).write('<title>'),
  '/pdf': (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('x'),
}

let server: Server
let base = ''
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request)
    const answer = answers[request.url ?? '']
    if (answer === undefined) response.writeHead(404).end()
    else answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const taken: Uint8Array[] = []
const addMedia = async (bytes: Uint8Array): Promise<Media> => {
  taken.push(bytes)
  return { hash: 'a'.repeat(64), mime: 'image/png', width: 1, height: 1, size: bytes.byteLength }
}
const html = { kinds: ['text/html'], largest: 1000, allowPrivate: true }

describe('fetching a page for a card', () => {
  it('takes title, description, source and picture, following a redirect without keeping its cookie', async () => {
    asked.length = 0
    const found = await fetchPage(`${base}/moved`, { addMedia, allowPrivate: true })
    expect(found).toMatchObject({
      url: `${base}/page`,
      title: 'Ferries & tides',
      description: 'What the tables say.',
      source: 'Skerrow Herald',
      media: { hash: 'a'.repeat(64) },
    })
    expect(Buffer.from(taken.at(-1) ?? []).toString()).toBe('boat')
    expect(asked.map(({ url }) => url)).toEqual(['/moved', '/page', '/boat.png'])
    for (const { headers } of asked) {
      expect(headers.cookie).toBeUndefined()
      expect(headers.referer).toBeUndefined()
    }
  })

  it('reads older encodings, and cuts a page that is too long instead of refusing it', async () => {
    expect((await fetchPage(`${base}/latin`, { addMedia, allowPrivate: true })).title).toBe('Café')
    expect((await fetchPage(`${base}/huge`, { addMedia, allowPrivate: true })).title).toBe('Huge')
  })

  it.each([
    ['/loop', 'unreachable'],
    ['/gone', 'unreachable'],
    ['/pdf', 'unreachable'],
    ['/leads-to-file', 'notAllowed'],
  ])('refuses %s', async (path, code) => {
    await expect(fetchPage(base + path, { addMedia, allowPrivate: true })).rejects.toMatchObject({ code })
  })

  it('gives up on what takes too long or is too large', async () => {
    await expect(fetchGuarded(`${base}/slow`, { ...html, timeout: 150 })).rejects.toMatchObject({
      code: 'unreachable',
      happened: expect.stringContaining('too long'),
    })
    await expect(fetchGuarded(`${base}/huge`, html)).rejects.toMatchObject({ code: 'tooLarge' })
  })
})

describe('addresses that are not of the public web', () => {
  it('are refused before anything is sent', async () => {
    asked.length = 0
    const { port } = new URL(base)
    const addresses = [
      base,
      `http://localhost:${port}/page`,
      `http://2130706433:${port}/page`,
      `http://0x7f.1:${port}/page`,
      `http://[::1]:${port}/page`,
      `http://[::ffff:127.0.0.1]:${port}/page`,
      'http://169.254.169.254/latest/meta-data/',
      'ftp://skerrow.example/',
      'javascript:alert(1)',
      'nonsense',
    ]
    for (const address of addresses) {
      const fetching = fetchGuarded(address, { ...html, allowPrivate: false })
      await expect(fetching, address).rejects.toMatchObject({ code: 'notAllowed' })
    }
    expect(asked).toEqual([])
  })

  it.each([
    ['10.1.2.3', true],
    ['172.31.0.1', true],
    ['192.168.1.1', true],
    ['100.64.0.1', true],
    ['::ffff:10.0.0.1', true],
    ['fd00::1', true],
    ['fe80::1', true],
    ['64:ff9b::7f00:1', true],
    ['not an address', true],
    ['93.184.216.34', false],
    ['2606:4700::1', false],
  ])('%s: %s', (address, expected) => {
    expect(isPrivateIp(address)).toBe(expected)
  })
})

describe('what a page says about itself', () => {
  const address = 'https://www.herald.example/news/boats'

  it('falls back on plain HTML, and on the host for its source', () => {
    const facts = readPageFacts(
      '<title> Boats\n at sea </title><body><meta property="og:title" content="x">',
      address,
    )
    expect(facts).toEqual({ title: 'Boats at sea', description: '', source: 'herald.example', picture: null })
  })

  it('takes no picture but from http and https', () => {
    const facts = readPageFacts('<meta property="og:image" content="data:image/png;base64,AA">', address)
    expect(facts.picture).toBeNull()
  })

  it('is quick on a page made to be slow', () => {
    const started = performance.now()
    readPageFacts(`<title>x</title>${'<div><script>'.repeat(100_000)}`, address)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
