import {authority, find} from './authority.js'
import {element} from './dom.js'
import {standings} from './standings.js'

const latest = new WeakMap()

/** Shows what was asked for, or why it cannot be shown; an answer that a newer question overtook is dropped. */
async function show(place, asking) {
  const turn = Symbol('turn')
  latest.set(place, turn)
  place.setAttribute('aria-busy', 'true')
  const told = await asking.catch(problem =>
    element('p', {class: 'problem'}, `This cannot be shown: ${problem.message}.`))
  if (latest.get(place) !== turn) return
  place.replaceChildren(told)
  place.removeAttribute('aria-busy')
}

const at = id => document.getElementById(id)

function fields(form) {
  return Object.fromEntries(new FormData(form))
}

function count() {
  return show(at('standings'), standings(fields(at('standings-form'))))
}

function search() {
  return show(at('found'), find(fields(at('find-form')).q.trim()))
}

async function open() {
  const urn = decodeURIComponent(location.hash.slice(1))
  if (!/^\d{1,10}$/.test(urn)) return
  await show(at('authority'), authority(urn))
  at('authority').querySelector('h2')?.focus()
}

at('standings-form').addEventListener('submit', event => {
  event.preventDefault()
  count()
})
at('find-form').addEventListener('submit', event => {
  event.preventDefault()
  search()
})
addEventListener('hashchange', open)
count()
open()
