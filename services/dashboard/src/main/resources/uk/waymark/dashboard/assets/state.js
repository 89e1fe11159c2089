/** What the address says is shown: parameters by name, of the given names only. */
export function read(...names) {
  const query = new URLSearchParams(location.search)
  return Object.fromEntries(names.map(name => [name, query.get(name) ?? '']))
}

/** Puts parameters into the address; empty ones leave it. A new entry in the browser's history, unless told. */
export function write(parameters, {replace = false} = {}) {
  const query = new URLSearchParams(location.search)
  for (const [name, value] of Object.entries(parameters)) {
    if (value) query.set(name, value)
    else query.delete(name)
  }
  const target = location.pathname + (query.size ? `?${query}`.replaceAll('%2C', ',') : '')
  if (replace) history.replaceState(null, '', target)
  else history.pushState(null, '', target)
}

/** Goes to another view of this page, as if a link to it had been followed. */
export function go(parameters) {
  write(parameters)
  dispatchEvent(new PopStateEvent('popstate'))
}

/** A recorded instant as a field for local date and time has it, and back. */
export function toField(instant) {
  const read = new Date(instant)
  return isNaN(read) ? '' : new Date(read - read.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)
}
export function fromField(text) {
  const instant = text ? new Date(text) : undefined
  return instant && !isNaN(instant) ? instant.toISOString() : text
}
