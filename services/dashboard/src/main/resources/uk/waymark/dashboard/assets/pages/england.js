import {ask, Refusal, signedIn} from '../api.js'
import {at, element} from '../dom.js'
import {follow, say} from '../live.js'
import {clear, clearRefusals, refused, show} from '../show.js'
import {fromField, read, toField, write} from '../state.js'
import {inTurn} from '../turns.js'
import {leaps} from '../england/leaps.js'
import {news} from '../england/news.js'
import {regions} from '../england/regions.js'
import {reports} from '../england/reports.js'
import {renewed, rug} from '../england/rug.js'
import {series} from '../england/series.js'
import {standings} from '../england/standings.js'

const PLACES = ['standings', 'series', 'rug', 'reports', 'leaps', 'regions']
const form = at('controls')
let stop, counted

/** What is asked, as the address says it. */
function asked() {
  return read('on', 'knownAt', 'rule', 'region')
}

function fillControls() {
  const {on, knownAt, rule, region} = asked()
  form.on.value = on
  form.knownAt.value = toField(knownAt)
  form.rule.value = rule || 'any-framework'
  form.region.value = region
}

function submit(event) {
  event.preventDefault()
  write({
    on: form.on.value,
    knownAt: fromField(form.knownAt.value),
    rule: form.rule.value === 'any-framework' ? '' : form.rule.value,
    region: form.region.value,
    at: ''
  })
  open()
}

/**
 * Asks how everybody stands.
 *
 * @param first the standings, being asked for
 */
function refreshStandings(first, question, showing = rug) {
  first.then(told => { counted = told }, () => { counted = undefined })
  return Promise.all([
    show(at('standings'), async () => standings(await first), open),
    show(at('rug'), async () => showing(await ask('/api/ratings', question)))
  ])
}

/** Asks how they came to stand there. */
function refreshRest({region, ...question}) {
  const {rule, ...asOf} = question
  return Promise.all([
    show(at('series'), async () => series(await ask('/api/standings/series', {...question, region}))),
    show(at('reports'), async () => reports(await ask('/api/reports', {...asOf, size: 8}))),
    show(at('leaps'), () => leaps({...question, region})),
    show(at('regions'), async () => regions(await ask('/api/standings/regions', question)))
  ])
}

async function open() {
  stop?.()
  clearRefusals(form)
  fillControls()
  const first = ask('/api/standings', asked())
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
  await Promise.all([refreshStandings(first, asked()), refreshRest(asked())])
  const {on, knownAt} = asked()
  if (on || knownAt) {
    say(at('live'), 'fixed')
    at('live-news').textContent = 'This view does not move: it is of the day and moment above.'
  } else {
    at('live-news').textContent = ''
    stop?.()
    stop = follow('/api/ratings/stream', at('live'), state => changed([state]), begun)
  }
}

const rest = inTurn(refreshRest)
const changed = inTurn(update, (one, other) => [...one, ...other])

/** How everybody stands first, and the news of it. No answer is older than the changes, whoever gives it. */
async function update(states) {
  const before = counted
  const question = {...asked(), minPosition: Math.max(...states.map(state => state.position))}
  await refreshStandings(ask('/api/standings', question), question, told => renewed(told) ? undefined : rug(told))
  at('live-news').textContent = news(states, before, counted)
  rest(question)
}

/** Shows what came between the page's questions and its stream, if anything did. */
function begun(position) {
  if (position > (counted?.position ?? 0)) changed([{position}])
}

form.addEventListener('submit', submit)
addEventListener('popstate', open)
if (signedIn()) at('controls').after(element('p', {class: 'govuk-inset-text'},
  'You are signed in. Counts on this page hold what is published by the day shown; a day to come may hold what is not public.'))
open()
