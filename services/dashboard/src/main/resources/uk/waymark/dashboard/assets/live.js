const WORDS = {
  live: ['Live', 'govuk-tag--green'],
  connecting: ['Connecting', 'govuk-tag--grey'],
  reconnecting: ['Reconnecting', 'govuk-tag--yellow'],
  fixed: ['Fixed view', 'govuk-tag--grey']
}

/** Says in a tag whether this page follows what happens. */
export function say(tag, state) {
  const [word, colour] = WORDS[state]
  if (tag.textContent !== word) tag.textContent = word
  tag.className = `govuk-tag ${colour}`
}

const AGAIN_AFTER = 5_000

/**
 * Keeps a stream of the API open. The browser reconnects by itself and resumes where it was; where it gives up (the
 * server refused), this asks again. Returns a way to stop.
 *
 * @param listeners by name of event, called with its data
 */
function connect(address, tag, listeners) {
  let stream, waiting
  const open = () => {
    stream = new EventSource(address)
    stream.addEventListener('open', () => say(tag, 'live'))
    stream.addEventListener('error', () => {
      say(tag, 'reconnecting')
      if (stream.readyState === EventSource.CLOSED) waiting = setTimeout(open, AGAIN_AFTER)
    })
    for (const [name, told] of Object.entries(listeners)) stream.addEventListener(name, event => told(JSON.parse(event.data)))
  }
  say(tag, 'connecting')
  open()
  return () => {
    clearTimeout(waiting)
    stream.close()
  }
}

/**
 * Follows what changes, for a page that has asked for what it shows.
 *
 * @param changed called with each change; it tells its position
 * @param begun called when a connection has begun anew, with the position that was reached then: what the page shows may
 *        rest on an earlier one
 */
export function follow(path, tag, changed, begun) {
  const anew = ({position}) => begun(position)
  return connect(`${path}?snapshot=false`, tag, {change: changed, begin: anew, reset: anew})
}

/** Watches a stream that tells everything it is about with each event. */
export const watch = (path, tag, shown) => connect(path, tag, {snapshot: shown, change: shown})
