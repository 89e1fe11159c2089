/**
 * Lets work be done at once, but once at a time: what is asked for while it runs is done together when it ends.
 *
 * @param join makes one of what was asked for and what is asked for on top of it; the newest alone unless told
 */
export function inTurn(work, join = (one, newest) => newest) {
  let due, busy = false
  return async asked => {
    due = due === undefined ? asked : join(due, asked)
    if (busy) return
    busy = true
    try {
      while (due !== undefined) {
        const now = due
        due = undefined
        await work(now)
      }
    } finally {
      busy = false
    }
  }
}
