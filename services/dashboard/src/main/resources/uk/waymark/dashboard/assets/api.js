/** A refusal of the API: its words, and the fields they are about. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? `the server answered ${status}`)
    this.status = status
    this.errors = problem.errors ?? []
  }
}

/** The address of an answer; parameters without a value are left out. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value) query.set(name, value)
  }
  return query.size ? `${path}?${query}` : path
}

/** Asks the API. Throws a {@link Refusal}, or what fetch throws while there is no connection. */
export async function ask(path, parameters) {
  const answer = await fetch(address(path, parameters), {
    headers: {Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest'}
  })
  return read(answer)
}

/** Tells the API to do something, in the session of whoever is signed in; a body is JSON, or a form with files. Throws as {@link ask} does. */
export async function tell(method, path, body, headers = {}) {
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? ''
  const form = body instanceof FormData
  return read(await fetch(path, {
    method, body: form ? body : body && JSON.stringify(body),
    headers: {Accept: 'application/json', ...form ? {} : {'Content-Type': 'application/json'}, 'X-Requested-With': 'XMLHttpRequest',
      'X-XSRF-TOKEN': decodeURIComponent(token), ...headers}
  }))
}

async function read(answer) {
  if (answer.ok) return answer.json()
  throw new Refusal(answer.status, await answer.json().catch(() => ({})))
}

/** Whether whoever looks at this page has one of these roles. */
export const may = (...roles) => roles.some(role => document.body.dataset.roles.split(' ').includes(role))

/** The opaque id of whoever looks at this page; empty when nobody signed in. */
export const actor = () => document.body.dataset.actor

/** Whether whoever looks at this page may see what is not published. */
export function signedIn() {
  return document.body.dataset.roles !== ''
}

/** Whether whoever looks at this page may see how the record was made. */
export function mayAudit() {
  return may('auditor', 'administrator')
}
