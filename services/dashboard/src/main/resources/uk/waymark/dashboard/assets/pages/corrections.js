import {ask, Refusal} from '../api.js'
import {batchCard} from '../batch/card.js'
import {card} from '../correct/proposal.js'
import {at, element, paragraph} from '../dom.js'
import {pager} from '../pager.js'
import {incomplete} from '../england/standings.js'
import {follow} from '../live.js'
import {clear, clearRefusals, refused, show} from '../show.js'
import {read, write} from '../state.js'
import {inTurn} from '../turns.js'
import {plural} from '../words.js'

const SIZE = 20
const form = at('filter')
let followed, shown = 0

/** @param minPosition of what has to be in the queue already */
async function open(minPosition) {
  clearRefusals(form)
  const {state, urn, page} = read('state', 'urn', 'page')
  form.state.value = state || 'open'
  form.urn.value = urn
  const wanted = {state: state === 'any' ? '' : state || 'open', urn, size: SIZE}
  const asking = ask('/api/corrections', {...wanted, batch: 'none', page, minPosition})
  const batches = ask('/api/corrections/batches', {...wanted, page: read('batches').batches})
  batches.catch(() => {})
  try {
    shown = (await asking).position
    followed ??= follow('/api/corrections/queue/stream', at('live'), changed, begun)
  } catch (trouble) {
    if (trouble instanceof Refusal && trouble.status === 400) {
      clear(at('queue'))
      clear(at('batches'))
      refused(form, trouble)
      return
    }
  }
  const retry = () => open()
  const answered = asking.then(() => true, () => false)
  await Promise.all([show(at('batches'), async () => await answered ? together(await batches) : '', retry),
    show(at('queue'), async () => [incomplete(await asking) ?? '',
      ...queue(await asking, state || 'open', (await batches.catch(() => undefined))?.total > 0)], retry)])
}

const again = inTurn(open, Math.max)

/** What changed reaches whoever is reading without moving them. */
async function changed({position, authority, open: waiting, stale}) {
  await again(position)
  at('live-news').textContent = `${authority}: ${waiting.length ? `${plural(waiting.length, 'proposal')} open` : 'nothing open any more'}`
    + (stale.length ? `, ${stale.length} of them stale.` : '.')
}

function begun(position) {
  if (position > shown) again(position)
}

/** What imports proposed, each decided as one; nothing where there is none. */
function together(told) {
  return told.total === 0 ? '' : [element('h2', {class: 'govuk-heading-m'}, 'Proposed with an import, decided as one'),
    element('ul', {class: 'wm-list'}, told.items.map(batchCard)), pager(told, 'batches', 'Pages of imports', ['Newer', 'Older']),
    element('h2', {class: 'govuk-heading-m'}, 'Proposed one by one')]
}

function queue(told, state, others) {
  const which = state === 'any' ? 'recorded' : state
  const count = element('p', {class: 'govuk-body', role: 'status'}, `${plural(told.total, 'proposal')} ${which}, newest first.`)
  if (told.total === 0) {
    return [count, paragraph(state === 'open'
      ? `${others ? 'None waits by itself' : 'Nothing waits for a decision'}. To propose a correction, open an authority and choose “Correct this record”.`
      : 'There is none of this kind.')]
  }
  return [count, element('ul', {class: 'wm-list'}, told.items.map(card)), pager(told, 'page', 'Pages', ['Newer', 'Older'])]
}

form.addEventListener('submit', event => {
  event.preventDefault()
  write({state: form.state.value === 'open' ? '' : form.state.value, urn: form.urn.value.trim(), page: '', batches: ''})
  open()
})
addEventListener('popstate', () => open())
open()
