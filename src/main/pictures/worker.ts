import { parentPort } from 'node:worker_threads'
import { answerTask } from './answerTask'
import type { PictureTask } from './protocol'
import { openVariantMaker } from './variantMaker'

/** The entry of a picture worker: a thread that makes one picture's variants after another, until it is ended. */
async function work(port: NonNullable<typeof parentPort>): Promise<void> {
  const maker = await openVariantMaker()
  port.on('message', (task: PictureTask) => {
    void answerTask(maker, task).then((answer) => port.postMessage(answer))
  })
}

// Without a parent there is nobody to work for: the file was started by itself.
if (parentPort !== null) await work(parentPort)
