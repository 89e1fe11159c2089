import {ask, may, Refusal, signedIn} from '../api.js'
import {at, element, hidden, link, paragraph} from '../dom.js'
import {vocabulary} from '../forms/vocabulary.js'
import {button} from '../forms/groups.js'
import {understood} from '../forms/refusals.js'
import {firstField} from '../forms/mark.js'
import {done} from '../record/done.js'
import {entry} from '../record/entry.js'
import {FORMS, pageOf} from '../record/forms.js'
import {journey} from '../record/journey.js'
import {review} from '../record/review.js'
import {unrecorded} from '../record/unrecorded.js'
import {way} from '../record/way.js'
import {clearRefusals, refused, show} from '../show.js'
import {read, write} from '../state.js'

const parts = location.pathname.split('/')
const [what, urn] = parts[1] === 'record' ? [parts[2]] : [parts[4], parts[2]]
const form = Object.hasOwn(FORMS, what) && pageOf(what, urn) === location.pathname ? FORMS[what] : undefined
const place = at('record')
let context, current

/** This page with what it begins with, and without where somebody is on it. */
function address() {
  const query = new URLSearchParams(location.search)
  ;['step', 'minVersion'].forEach(name => query.delete(name))
  return location.pathname + (query.size ? `?${query}` : '')
}

async function open() {
  clearRefusals(place)
  await show(place, async () => {
    if (!may('recorder', 'administrator')) throw new Refusal(signedIn() ? 403 : 401, {})
    if (!form) return [paragraph('There is no such form. ', link(urn ? `/authorities/${urn}/record` : '/record', 'See what can be recorded'))]
    context = await everything()
    way(urn, context.name)
    const [, lacking] = Object.entries(form.fields).find(([, field]) => field.none && context.journey[field.list].length === 0) ?? []
    if (lacking) return headed(paragraph(lacking.none[0] + ' ', link(pageOf(lacking.none[1], urn), FORMS[lacking.none[1]].title)))
    current = entry(form, context, address(), read(...Object.keys(form.fields)))
    return stage()
  }, open)
}

async function everything() {
  const minVersion = read('minVersion').minVersion
  const [words, authority, told] = await Promise.all([vocabulary(),
    urn ? ask(`/api/authorities/${urn}`, {minVersion}) : ask('/api/authorities', {size: 1}), urn ? journey(urn, minVersion) : undefined])
  return {urn, name: authority.name, today: authority.on, vocabulary: words, journey: told}
}

function headed(...shown) {
  document.title = [form.title, context.name, 'Waymark'].filter(Boolean).join(' - ')
  at('title').replaceChildren(context.name ? element('span', {class: 'govuk-caption-l'}, context.name, hidden(':')) : '', form.title)
  return shown
}

/** The form, or what was typed into it to be checked, as the address says. */
function stage() {
  if (read('step').step !== 'check') return filling()
  if (current.restored && current.check().length === 0) return checking()
  write({step: ''}, {replace: true})
  return filling()
}

function filling() {
  current.element.onsubmit = event => {
    event.preventDefault()
    clearRefusals(current.element)
    const errors = current.check()
    if (errors.length) return refused(current.element, {errors})
    current.keep()
    current.restored = true
    write({step: 'check'})
    turn().focus()
  }
  return headed(paragraph(form.about), current.notice, current.element)
}

function checking() {
  const record = button('Record', {class: 'govuk-button', id: 'send'}), back = button('Back to the form', {})
  const shown = element('div', {id: 'check'}, element('h2', {class: 'govuk-heading-m', tabindex: '-1', id: 'checking'}, 'Check what will be recorded'),
    ...review(form, current.say(), current.request(), context, change), element('div', {class: 'govuk-button-group'}, record, back))
  record.addEventListener('click', () => send(shown))
  back.addEventListener('click', () => change())
  return headed(shown)
}

/** Shows what the address says by now; where it begins is answered. */
function turn() {
  clearRefusals(current.element)
  place.replaceChildren(...stage())
  return at('checking') ?? at('title')
}

function change(name) {
  write({step: ''})
  turn()
  const group = name && current.element.querySelector(`[data-field="${form.fields[name].decidedBy ?? name}"]`)
  ;((group && firstField(group)) ?? at('title')).focus()
}

async function send(shown) {
  if (shown.hasAttribute('aria-busy')) return
  clearRefusals(current.element)
  shown.setAttribute('aria-busy', 'true')
  try {
    const body = current.say()
    const receipt = await current.send()
    current.discard()
    history.replaceState(null, '', address())
    document.title = `${form.done} - Waymark`
    place.replaceChildren(...done(what, form, body, receipt))
    at('recorded').focus()
  } catch (trouble) {
    explain(trouble)
  } finally {
    shown.removeAttribute('aria-busy')
  }
}

/** What names fields is told at them, in the form; anything else where somebody pressed the button. */
function explain(trouble) {
  const special = unrecorded(trouble, urn)
  if (special) return refused(current.element, {message: special, errors: []})
  if (trouble.errors?.length) {
    write({step: ''})
    turn()
  }
  refused(current.element, understood(trouble, current.element, {urn: 'The authority'}))
}

addEventListener('popstate', () => current && !at('recorded') ? turn() : open())
open()
