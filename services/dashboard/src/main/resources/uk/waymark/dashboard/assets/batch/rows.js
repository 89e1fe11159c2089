import {ask} from '../api.js'
import {place, stateTag} from '../correct/proposal.js'
import {element, link, paragraph} from '../dom.js'
import {differences} from '../imports/differences.js'
import {pager} from '../pager.js'
import {table} from '../table.js'

const SIZE = 50

/** What each row of the file would change, and what became of it. @param page as the address has it */
export async function rows(told, page) {
  const found = await ask(`/api/corrections/batches/${told.importId}/rows`, {page, size: SIZE})
  if (found.total === 0) return ''
  const refusals = new Map((told.decision?.refusals ?? []).map(one => [`${one.urn} ${one.proposalId}`, one.violations.map(why => why.detail).join('; ')]))
  return [element('h2', {class: 'govuk-heading-m'}, 'What each row would change'), found.items.length ? table('Rows',
    [{name: 'Line'}, {name: 'Authority'}, {name: 'About'}, {name: 'Recorded → right'}, {name: 'Result'}],
    found.items.map(row => [`${row.file}, ${row.line}`, link(`/authorities/${row.urn}`, told.authorities[row.urn] ?? row.urn), row.about ?? '', differences(row.differences),
      element('ul', {class: 'govuk-list wm-slim'}, row.proposals.map(part => result(row, part, refusals)))]), {hideCaption: true})
    : paragraph('There is nothing on this page of the list.'), pager(found, 'page', 'Pages of rows')]
}

function result({urn}, {proposalId, state}, refusals) {
  const why = refusals.get(`${urn} ${proposalId}`)
  return element('li', {}, stateTag(state), ' ', link(place({urn, proposalId}), 'Proposal'), why ? element('div', {}, `Refused: ${why}`) : '')
}
