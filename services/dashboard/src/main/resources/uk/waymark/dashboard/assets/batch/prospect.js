import {ask} from '../api.js'
import {impact} from '../correct/impact.js'
import {element, paragraph} from '../dom.js'
import {plural} from '../words.js'

/** What approving all that is open would change for readers, or why it would be refused. */
export async function prospect({importId, authorities}) {
  const told = await ask(`/api/corrections/batches/${importId}/preview`)
  const title = element('h2', {class: 'govuk-heading-m'}, 'What it would change for readers')
  if (told.refusals.length) {
    return [title, element('div', {class: 'govuk-inset-text wm-failure'},
      paragraph(element('strong', {}, `${plural(told.refusals.length, 'proposal does', 'proposals do')} not fit what is recorded by now, so the whole cannot be approved.`)),
      element('ul', {class: 'govuk-list govuk-list--bullet'}, told.refusals.flatMap(one => one.violations).map(why => element('li', {}, `Line ${why.row}: ${why.detail}`))),
      paragraph('Reject it, or let whoever proposed it withdraw it; or decide the others one by one.'))]
  }
  return [title, paragraph(`Worked out from what is recorded now, as if ${told.proposals === 1 ? 'the open proposal' : `all ${told.proposals} open proposals`} were approved: everything fits.`), ...[impact(told.impact, authorities)].flat()]
}
