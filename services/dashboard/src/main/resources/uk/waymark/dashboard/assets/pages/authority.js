import {address, ask, may, mayAudit, Refusal, signedIn} from '../api.js'
import {corrections, gathered} from '../authority/corrections.js'
import {journey} from '../authority/journey.js'
import {neighbours} from '../authority/neighbours.js'
import {profile} from '../authority/profile.js'
import {spells} from '../authority/spells.js'
import {timeline} from '../authority/timeline.js'
import {date, when} from '../dates.js'
import {at, element, link, paragraph} from '../dom.js'
import {follow, say} from '../live.js'
import {clear, clearRefusals, refused, show} from '../show.js'
import {basis, incomplete} from '../england/standings.js'
import {fromField, read, toField, write} from '../state.js'
import {inTurn} from '../turns.js'

const urn = location.pathname.split('/').at(-1)
const path = `/api/authorities/${urn}`
const PLACES = ['delivery', 'profile', 'journey', 'spells', 'neighbours', 'timeline', 'corrections', 'download']
let stop, shown

/** The page's places, made once; what stands in them is asked for again with every question. */
function skeleton(authority) {
  at('authority').removeAttribute('aria-busy')
  document.title = `${authority.name}: children's services - Waymark`
  const section = (id, title) => element('section', {'aria-labelledby': `${id}-heading`},
    element('h2', {class: 'govuk-heading-l', id: `${id}-heading`}, title), element('div', {id}))
  at('authority').replaceChildren(
    element('nav', {class: 'govuk-breadcrumbs', 'aria-label': 'Breadcrumb'}, element('ol', {class: 'govuk-breadcrumbs__list'},
      element('li', {class: 'govuk-breadcrumbs__list-item'}, element('a', {class: 'govuk-breadcrumbs__link', href: '/'}, 'England')),
      element('li', {class: 'govuk-breadcrumbs__list-item'}, element('a', {class: 'govuk-breadcrumbs__link', href: `/?region=${encodeURIComponent(authority.region)}`}, authority.region)))),
    element('h1', {class: 'govuk-heading-xl'}, authority.name),
    element('div', {id: 'delivery'}),
    element('div', {id: 'errors'}), controls(),
    element('p', {class: 'wm-live'}, element('strong', {class: 'govuk-tag govuk-tag--grey', id: 'live', role: 'status'}, 'Connecting'), ' ',
      element('span', {id: 'live-news', role: 'status', 'aria-live': 'polite'})),
    section('profile', 'Current judgements'), section('journey', 'The journey'), section('spells', 'Time at each grade'),
    section('neighbours', 'Among its statistical neighbours'), section('timeline', 'Timeline, newest first'), section('corrections', 'Corrections'),
    section('download', 'Download'))
}

function controls() {
  const group = (id, label, field) => element('div', {class: 'govuk-form-group', 'data-field': id},
    element('label', {class: 'govuk-label', for: id}, label), field)
  const form = element('form', {class: 'wm-controls', id: 'controls', novalidate: true, 'aria-label': 'As of when'},
    group('on', 'On (empty: today)', element('input', {class: 'govuk-input', id: 'on', name: 'on', type: 'date', min: '2000-01-01', max: '9999-12-31'})),
    group('knownAt', 'As known at (empty: now)', element('input', {class: 'govuk-input', id: 'knownAt', name: 'knownAt', type: 'datetime-local', step: 1})),
    element('div', {class: 'wm-controls__do'}, element('button', {type: 'submit', class: 'govuk-button'}, 'Show'),
      link(location.pathname, 'Back to today')))
  form.addEventListener('submit', event => {
    event.preventDefault()
    write({on: form.on.value, knownAt: fromField(form.knownAt.value)})
    open()
  })
  return form
}

async function delivery(authority) {
  const codes = `Ofsted URN ${authority.urn}, ONS ${authority.onsCode ?? 'unknown'}` + (authority.dfeCode ? `, DfE ${authority.dfeCode}` : '')
  return [element('p', {class: 'govuk-body-l'}, ...await deliverer(authority)), paragraph(element('span', {class: 'wm-quiet'}, codes))]
}

async function deliverer(authority) {
  if (authority.abolished && authority.abolished <= authority.on) {
    const successors = await Promise.all(authority.successors.map(one => ask(`/api/authorities/${one}`)))
    return [`It ceased to exist on ${date(authority.abolished)}. Its services went to `,
      ...successors.flatMap((one, i) => [i ? ' and ' : '', link(`/authorities/${one.urn}`, one.name)]), '.']
  }
  const organisation = authority.deliveryOrganisation
  const since = authority.deliveredBy.find(one => one.organisation === organisation)?.from
  return [organisation
    ? `${organisation} delivers its children’s services` + (since ? `, since ${when(since)}.` : '.')
    : 'The authority delivers its children’s services itself.']
}

function downloads(question) {
  return element('ul', {class: 'govuk-list'},
    element('li', {}, link(address(`${path}/timeline.csv`, question), 'Timeline as CSV')),
    element('li', {}, link(address(`${path}/timeline`, {...question, size: 500}), 'Timeline as JSON')),
    element('li', {}, link(address(`${path}/ratings`, question), 'Ratings as JSON')))
}

/**
 * Asks for everything on the page. Ratings and timeline arrive separately: after a change all of it has to rest on that.
 *
 * @param minPosition of the change; nothing for the first time
 */
async function refresh(minPosition, authority) {
  const asOf = read('on', 'knownAt')
  const question = {...asOf, minPosition}
  const asking = {
    authority: authority ?? ask(path, question), rating: ask(`${path}/rating`, question), ratings: ask(`${path}/ratings`, question),
    timeline: ask(`${path}/timeline`, {...question, size: 500})
  }
  const corrected = ask(`${path}/corrections`, {...asOf, size: 500})
    .then(async told => gathered(told.items, (await asking.timeline).items))
  asking.timeline.then(told => { shown = told.position }, () => {})
  const part = (id, asking) => show(at(id), asking, open)
  await Promise.all([
    part('delivery', async () => delivery(await asking.authority)),
    part('profile', async () => {
      const rating = await asking.rating
      return [...profile(rating), basis({...rating, region: undefined}, rating.state === 'rated' ? 'Rated' : 'Asked')]
    }),
    part('journey', async () => journey(await asking.ratings, await asking.timeline, await corrected.catch(() => []))),
    part('spells', async () => spells(await asking.ratings)),
    part('neighbours', async () => neighbours(await asking.authority, await ask('/api/ratings', question))),
    part('timeline', async () => [incomplete(await asking.timeline), timeline(await asking.timeline)].flat().filter(Boolean)),
    part('corrections', async () => corrections(await corrected, urn)),
    part('download', async () => downloads(asOf))
  ])
}

async function open() {
  stop?.()
  const form = at('controls')
  const {on, knownAt} = read('on', 'knownAt')
  clearRefusals(form)
  form.on.value = on
  form.knownAt.value = toField(knownAt)
  const first = ask(path, {on, knownAt})
  try {
    await first
  } catch (trouble) {
    if (trouble instanceof Refusal && trouble.status === 400) {
      say(at('live'), 'fixed')
      PLACES.forEach(place => clear(at(place)))
      refused(form, trouble)
      return
    }
  }
  await refresh(undefined, first)
  if (on || knownAt) {
    say(at('live'), 'fixed')
    at('live-news').textContent = 'This view does not move: it is of the day and moment above.'
  } else {
    const again = inTurn(async position => {
      await refresh(position)
      at('live-news').textContent = 'Updated.'
    })
    at('live-news').textContent = ''
    const begun = position => { if (position > (shown ?? 0)) again(position) }
    stop?.()
    stop = follow(`${path}/timeline/stream`, at('live'), told => again(told.position), begun)
  }
}

async function start() {
  const authority = await ask(path)
  skeleton(authority)
  if (signedIn()) at('delivery').after(paragraph('You are signed in: what is not published yet is shown, marked.',
    ...mayAudit() ? [' ', link(`/audit/authorities/${urn}`, 'Audit this record')] : []))
  if (may('recorder', 'administrator')) at('delivery').after(paragraph(link(`/authorities/${urn}/record`, 'Record something of this authority')))
  if (may('administrator')) at('delivery').after(paragraph(link(`/authorities/${urn}/correct`, 'Correct this record')))
  addEventListener('popstate', open)
  open()
}

start().catch(trouble => {
  at('authority').removeAttribute('aria-busy')
  if (trouble instanceof Refusal && trouble.status === 404) {
    document.title = 'Authority not found - Waymark'
    at('authority').replaceChildren(element('h1', {class: 'govuk-heading-l'}, 'Authority not found'),
      paragraph(`No authority with the URN ${urn} is recorded. `, link('/#rug-heading', 'Find one by name')))
  } else {
    at('authority').replaceChildren(element('h1', {class: 'govuk-heading-l'}, 'Authority'), element('div', {id: 'failed'}))
    show(at('failed'), () => Promise.reject(trouble))
  }
})
