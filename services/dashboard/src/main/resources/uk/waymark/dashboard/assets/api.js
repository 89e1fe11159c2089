/** Asks the API; a refusal becomes an error with the reason it gave. */
export async function ask(path, parameters = {}) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value) query.set(name, value)
  }
  const answer = await fetch(query.size ? `${path}?${query}` : path, {
    headers: {Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest'}
  })
  if (answer.ok) return answer.json()
  const problem = await answer.json().catch(() => ({}))
  throw new Error(problem.detail ?? problem.title ?? `the server answered ${answer.status}`)
}
