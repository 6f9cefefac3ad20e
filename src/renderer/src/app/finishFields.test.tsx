import { afterEach, expect, test } from 'vitest'
import { finishFields } from './finishFields'
import { queryClient } from './queries'

afterEach(() => {
  queryClient.clear()
  document.body.replaceChildren()
})

/** A call under way, as `useCall` makes one. */
function underWay(channel: string) {
  let settle: { done: () => void; fail: () => void } | undefined
  const answer = new Promise<void>((resolve, reject) => {
    settle = { done: resolve, fail: () => reject(new Error('refused')) }
  })
  const called = queryClient
    .getMutationCache()
    .build(queryClient, { mutationKey: [channel], mutationFn: () => answer })
    .execute(undefined)
  if (settle === undefined) throw new Error('A promise runs what it is given at once')
  return { ...settle, called }
}

test('what is under way is waited for, and it is told whether all of it was kept', async () => {
  const title = underWay('article:updateDetails')
  const terms = underWay('article:setTerms')
  let kept: boolean | undefined
  const finished = finishFields().then((answer) => {
    kept = answer
  })
  title.done()
  await title.called
  expect(kept).toBeUndefined()
  terms.fail()
  await expect(terms.called).rejects.toThrow('refused')
  await finished
  expect(kept).toBe(false)
})

test('calls that leave the workspace wait for this, and are not waited for', async () => {
  const calls = ['workspace:create', 'workspace:open', 'workspace:close'].map(underWay)
  expect(await finishFields()).toBe(true)
  for (const { done, called } of calls) {
    done()
    await called
  }
})

test('the field with the keyboard is left, which sends what was typed, and has the keyboard again', async () => {
  const field = document.createElement('input')
  document.body.append(field)
  let sent: ReturnType<typeof underWay> | undefined
  field.addEventListener('blur', () => {
    sent = underWay('article:updateDetails')
  })
  field.focus()
  const finished = finishFields()
  expect(document.activeElement).toBe(field)
  sent?.done()
  expect(await finished).toBe(true)
})
