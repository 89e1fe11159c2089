import {ask} from '../api.js'
import {element, link, paragraph} from '../dom.js'
import {pager} from '../pager.js'
import {go} from '../state.js'
import {table} from '../table.js'
import {differences} from './differences.js'
import {RESULTS, resultName} from './words.js'

const SIZE = 50

/** What became of each row, by result; of files that were refused their errors say it. @param status of those that are wanted, and the page, as the address has them */
export async function rows(told, status, page) {
  const there = Object.keys(RESULTS).filter(one => told.rows[one] > 0)
  if (there.length === 0 || told.state === 'refused') return ''
  const wanted = there.includes(status) ? status : ''
  const found = await ask(`/api/imports/${told.id}/rows`, {status: wanted, page, size: SIZE})
  const choice = element('select', {class: 'govuk-select', id: 'result', name: 'result'}, element('option', {value: ''}, `All (${found.total && !wanted ? found.total : there.reduce((sum, one) => sum + told.rows[one], 0)})`),
    there.map(one => element('option', {value: one, selected: one === wanted}, `${resultName(one, told.dryRun)} (${told.rows[one]})`)))
  choice.addEventListener('change', () => go({rows: choice.value, page: ''}))
  const several = told.files.length > 1
  return [element('h2', {class: 'govuk-heading-m'}, 'Rows'),
    element('div', {class: 'govuk-form-group'}, element('label', {class: 'govuk-label', for: 'result'}, 'Show rows by result'), choice),
    wanted ? paragraph(RESULTS[wanted][2]) : '',
    table('Rows', [{name: 'Line'}, {name: 'Authority'}, {name: 'About'}, {name: 'Result'}, {name: 'Recorded → file'}],
      found.items.map(row => [(several ? `${row.file}, ` : '') + row.line, row.urn ? link(`/authorities/${row.urn}`, row.urn) : '', row.about ?? '',
        resultName(row.status, told.dryRun), differences(row.differences)]), {hideCaption: true}), pager(found, 'page', 'Pages of rows')]
}
