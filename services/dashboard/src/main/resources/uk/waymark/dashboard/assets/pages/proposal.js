import {done} from '../act.js'
import {ask, tell} from '../api.js'
import {changes} from '../correct/changes.js'
import {decision, isOvertaken} from '../correct/decision.js'
import {history} from '../correct/history.js'
import {impact} from '../correct/impact.js'
import {evidence, kindName, personName, stateTag, staleTag, subjectName} from '../correct/proposal.js'
import {date, moment} from '../dates.js'
import {at, element, link, paragraph} from '../dom.js'
import {show} from '../show.js'

const [urn, proposalId] = location.pathname.split('/').slice(-2)
const path = `/api/authorities/${urn}/corrections/${proposalId}`

const heading = text => element('h2', {class: 'govuk-heading-m'}, text)

async function open() {
  await show(at('proposal'), async () => {
    const told = await ask(`/api/corrections/${proposalId}`, {urn})
    return page(told, await ask(`${path}/preview`))
  }, open)
}

function page(told, preview) {
  document.title = `Correction of ${told.authority}: ${subjectName(told.subject)} - Waymark`
  at('title').textContent = `${told.authority}: ${subjectName(told.subject)}`
  return [
    facts(told, preview),
    heading('What changes in the record'),
    told.changes.length ? changes(told.changes) : paragraph('No field: see below what it changes for readers.'),
    ...told.state === 'open' ? [...prospect(told, preview)] : [],
    heading('What is recorded about it'), history(told.history),
    ...told.state === 'open' ? [heading('Decide'), decision(told, stale(told, preview), decide)] : []
  ]
}

function facts(told, preview) {
  const {proposal} = preview
  const rows = {
    State: [stateTag(told.state), ...stale(told, preview) ? [' ', staleTag()] : []], Authority: link(`/authorities/${urn}`, told.authority), Kind: kindName(told.kind),
    'Counts from': proposal.from && date(proposal.from), Reason: told.reason, Evidence: element('ul', {class: 'govuk-list'}, evidence(told.evidence).map(one => element('li', {}, one))),
    Proposed: `by ${personName(told.proposedBy)}, ${moment(told.proposedAt)}`, 'Came with': told.batch && link(`/corrections/batches/${told.batch}`, 'an import, whose proposals can be decided as one'),
    Decided: told.decidedAt && `by ${personName(told.decidedBy)}, ${moment(told.decidedAt)}`
      + (proposal.approvedByOne ? '; one person proposed and approved it' : ''),
    'Decided because': told.outcome
  }
  return element('dl', {class: 'wm-profile'}, Object.entries(rows).filter(([, told]) => told)
    .flatMap(([name, told]) => [element('dt', {}, name), element('dd', {}, told)]))
}

const stale = (told, preview) => told.state === 'open' && (told.stale || preview.stale)

function* prospect(told, preview) {
  if (stale(told, preview)) {
    const why = told.stale ? told.why : preview.violations
    yield element('div', {class: 'govuk-inset-text wm-failure'}, paragraph(element('strong', {}, 'Stale: this proposal does not fit what is recorded by now.')),
      element('ul', {class: 'govuk-list govuk-list--bullet'}, why.map(one => element('li', {}, one.detail))),
      ...since(told),
      paragraph('It cannot be approved. Reject it, or let whoever proposed it withdraw it; what is still wrong can be proposed anew.'))
  } else if (preview.impact) {
    yield heading('What it would change for readers')
    yield paragraph('Worked out from what is recorded now: it fits.')
    yield* [impact(preview.impact)].flat()
  }
}

/** What was recorded about the same fact after the proposal. */
function since({proposedAt, history: all}) {
  const later = all.filter(event => event.recordedAt > proposedAt)
  return later.length ? [paragraph('Recorded about it since it was proposed:'), history(later)] : []
}

/** Shows what was recorded meanwhile; a reason that was typed stays. */
async function anew() {
  const typed = at('reason').value
  await open()
  if (at('reason')) at('reason').value = typed
}

/** Does what was decided, and says so; whoever changed the journey meanwhile makes the server refuse it. */
async function decide(what, reason, version) {
  try {
    await tell('POST', `${path}/${what.address}`, reason === undefined ? {} : {reason}, {'If-Match': `"${version}"`})
  } catch (trouble) {
    if (isOvertaken(trouble)) await anew()
    throw trouble
  }
  await open()
  done(what.done + ' ', link('/corrections', 'Back to the queue'))
}

open()
