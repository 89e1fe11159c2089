import {address, ask, mayAudit, Refusal, signedIn} from '../api.js'
import {clocks} from '../audit/clocks.js'
import {difference} from '../audit/difference.js'
import {explanation} from '../audit/explanation.js'
import {scrubber} from '../audit/scrubber.js'
import {step} from '../audit/step.js'
import {versions} from '../audit/versions.js'
import {date, moment} from '../dates.js'
import {at, element, link, paragraph} from '../dom.js'
import {signInHere} from '../door.js'
import {clear, clearRefusals, refused, show} from '../show.js'
import {fromField, read, toField, write} from '../state.js'

const urn = location.pathname.split('/').at(-1)
const path = `/api/audit/authorities/${urn}`
const PLACES = ['replay', 'step-told', 'clocks', 'explain', 'difference', 'versions', 'download']
const SETTLES = 300
let opened

function skeleton(authority) {
  at('audit').removeAttribute('aria-busy')
  document.title = `${authority.name}: audit - Waymark`
  const section = (id, title, ...places) => element('section', {'aria-labelledby': `${id}-heading`},
    element('h2', {class: 'govuk-heading-l', id: `${id}-heading`}, title), element('div', {id}), ...places)
  at('audit').replaceChildren(
    element('nav', {class: 'govuk-breadcrumbs', 'aria-label': 'Breadcrumb'}, element('ol', {class: 'govuk-breadcrumbs__list'},
      element('li', {class: 'govuk-breadcrumbs__list-item'}, element('a', {class: 'govuk-breadcrumbs__link', href: '/'}, 'England')),
      element('li', {class: 'govuk-breadcrumbs__list-item'}, element('a', {class: 'govuk-breadcrumbs__link', href: `/authorities/${urn}`}, authority.name)))),
    element('h1', {class: 'govuk-heading-xl'}, `Audit of ${authority.name}`),
    paragraph('How this record came to be, event by event. What you read here is itself recorded. What is not published yet is marked.'),
    element('div', {id: 'errors'}), controls(),
    section('replay', 'Replay', element('div', {id: 'step-told'})), section('clocks', 'The two clocks'), section('explain', 'Why it is rated so'),
    section('difference', 'What was learned between two instants'), section('versions', 'Previous versions'), section('download', 'Take it away'))
}

function controls() {
  const group = (id, label, field) => element('div', {class: 'govuk-form-group', 'data-field': id},
    element('label', {class: 'govuk-label', for: id}, label), field)
  const form = element('form', {class: 'wm-controls', id: 'controls', novalidate: true, 'aria-label': 'The two clocks'},
    group('on', 'Seen on (empty: today)', element('input', {class: 'govuk-input', id: 'on', name: 'on', type: 'date', min: '2000-01-01', max: '9999-12-31'})),
    group('knownAt', 'As known at (empty: now)', element('input', {class: 'govuk-input', id: 'knownAt', name: 'knownAt', type: 'datetime-local', step: 1})),
    element('div', {class: 'wm-controls__do'}, element('button', {type: 'submit', class: 'govuk-button'}, 'Show'),
      link(location.pathname, 'Back to now')))
  form.addEventListener('submit', event => {
    event.preventDefault()
    const {knownAt} = read('knownAt')
    write({on: form.on.value, knownAt: form.knownAt.value === toField(knownAt) ? knownAt : fromField(form.knownAt.value), step: ''})
    open()
  })
  return form
}

/** Every page of a list of the API, as one. */
async function all(what, question) {
  const first = await ask(`${path}/${what}`, {...question, size: 500})
  for (let page = 2; first.items.length < first.total; page++) {
    first.items.push(...(await ask(`${path}/${what}`, {...question, size: 500, page})).items)
  }
  return first
}

/** The address of this view at another step. */
function place(step) {
  const query = new URLSearchParams(location.search)
  query.set('step', step)
  return `${location.pathname}?${query}`
}

function replay(told, events) {
  const steps = told.items
  const known = new Map(events.items.map(event => [event.eventId, event]))
  const chart = clocks(steps, told.on, place)
  let turn
  const scrub = scrubber(steps, choose)
  const to = id => {
    const found = steps.find(one => one.eventId === id)
    return found ? link(place(found.step), `step ${found.step}`) : id
  }

  function choose(number, {remember = true} = {}) {
    const chosen = steps[number - 1]
    const then = {on: read('on').on, position: chosen.position}
    scrub.mark(number)
    chart.mark(number)
    if (remember) write({step: number === steps.length ? '' : String(number)}, {replace: true})
    const days = new Set(chosen.effective.filter(day => day.precision === 'day').map(day => day.value))
    const others = [...days].map(day => link(address(location.pathname, {...read('knownAt'), on: day, step: number}), `See it on ${date(day)}`))
    show(at('step-told'), async () => [
      ...step(chosen, known.get(chosen.eventId), told.on, to, () => ask(`${path}/state`, then)),
      others.length ? element('p', {class: 'wm-actions govuk-body'}, others) : ''])
    explain(then)
  }

  /** Once somebody rests on a step: each question is recorded. */
  function explain(then) {
    const mine = turn = Symbol('turn')
    show(at('explain'), async () => {
      await new Promise(rested => setTimeout(rested, SETTLES))
      if (mine !== turn || scrub.playing()) return paragraph('Told when the replay stops.')
      return explanation(await ask(`${path}/explain`, then))
    })
  }

  at('replay').replaceChildren(
    paragraph(element('span', {class: 'wm-basis'}, `${steps.length} events, seen on ${date(told.on)}, as known at ${moment(told.knownAt)} `
      + `(position ${told.position} of the event store).`)), scrub.element)
  at('clocks').replaceChildren(chart.element)
  const asked = Number(read('step').step)
  choose(Number.isInteger(asked) && asked >= 1 && asked <= steps.length ? asked : steps.length, {remember: false})
}

function downloads(question) {
  const item = (name, text) => element('li', {}, link(address(`${path}/${name}`, question), text))
  return element('ul', {class: 'govuk-list'}, item('events.jsonl', 'Events as CloudEvents, one on a line'), item('events.csv', 'Events as CSV'),
    item('previous-versions.csv', 'Previous versions as CSV'))
}

async function open() {
  const form = at('controls')
  const {on, knownAt} = read('on', 'knownAt')
  clearRefusals(form)
  form.on.value = on
  form.knownAt.value = toField(knownAt)
  const mine = opened = Symbol('opened')
  at('replay').setAttribute('aria-busy', 'true')
  let told, events
  try {
    [told, events] = await Promise.all([all('replay', {on, knownAt}), all('events', {knownAt})])
  } catch (trouble) {
    if (mine !== opened) return
    PLACES.forEach(one => clear(at(one)))
    if (trouble instanceof Refusal && trouble.status === 400) refused(form, trouble)
    else show(at('replay'), () => Promise.reject(trouble), open)
    return
  }
  if (mine !== opened) return
  PLACES.forEach(one => clear(at(one)))
  if (told.items.length) {
    replay(told, events)
  } else {
    at('replay').replaceChildren(paragraph(`Nothing had been recorded of it by ${moment(told.knownAt)}. `, link(location.pathname, 'Show now')))
    at('clocks').replaceChildren(paragraph('Neither clock has anything to show.'))
    show(at('explain'), async () => explanation(await ask(`${path}/explain`, {on, knownAt})))
  }
  const {parts, compare} = difference(path, told.items)
  at('difference').replaceChildren(...parts)
  compare()
  show(at('versions'), async () => versions(await ask(`${path}/previous-versions`, {knownAt, size: 500})))
  at('download').replaceChildren(downloads({knownAt}))
}

function message(title, ...words) {
  document.title = `${title} - Waymark`
  at('audit').removeAttribute('aria-busy')
  at('audit').replaceChildren(element('h1', {class: 'govuk-heading-l'}, title), paragraph(...words))
}

function notAllowed(authority) {
  message('You cannot open this page', `Only auditors and administrators see how the record of ${authority.name} was made. `,
    link(signInHere(), signedIn() ? 'Sign in with an account that may' : 'Sign in'), ', or ', link(`/authorities/${urn}`, 'see what is public'), '.')
}

async function start() {
  const authority = await ask(`/api/authorities/${urn}`)
  if (!mayAudit()) {
    notAllowed(authority)
    return
  }
  skeleton(authority)
  addEventListener('popstate', open)
  await open()
}

start().catch(trouble => {
  if (trouble instanceof Refusal && trouble.status === 404) {
    message('Authority not found', `No authority with the URN ${urn} is recorded. `, link('/#rug-heading', 'Find one by name'))
  } else {
    at('audit').removeAttribute('aria-busy')
    at('audit').replaceChildren(element('h1', {class: 'govuk-heading-l'}, 'Audit'), element('div', {id: 'failed'}))
    show(at('failed'), () => Promise.reject(trouble))
  }
})
