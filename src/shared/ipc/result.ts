import type { SerializedError } from '../errors'

/** What every call across a process boundary answers. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; error: SerializedError }
