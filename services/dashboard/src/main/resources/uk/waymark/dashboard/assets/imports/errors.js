import {ask} from '../api.js'
import {element, paragraph} from '../dom.js'
import {pager} from '../pager.js'
import {table} from '../table.js'
import {plural} from '../words.js'

const SIZE = 50
const COLUMNS = [{name: 'Line'}, {name: 'Column'}, {name: 'Value'}, {name: 'What is wrong'}, {name: 'Rule'}]

/** What is wrong with the files, a page of it, and all of it as a file. @param page as the address has it */
export async function errors(told, page) {
  const path = `/api/imports/${told.id}/errors`
  const found = await ask(path, {page, size: SIZE})
  const several = told.files.length > 1
  return [element('h2', {class: 'govuk-heading-m', id: 'wrong-title'}, `${plural(told.errorCount, 'error')}` + (told.rows.error ? ` in ${plural(told.rows.error, 'row')}` : '')),
    paragraph(element('a', {class: 'govuk-link', href: `${path}.csv`, download: `errors-${told.id}.csv`}, 'Download as CSV'),
      found.total < told.errorCount ? `: the first ${found.total}; more are not kept. Put these right, and check again.` : ''),
    found.items.length
      ? table('Errors', COLUMNS, found.items.map(fault => cells(fault, several)), {hideCaption: true})
      : paragraph('There is nothing on this page of the list.'), pager(found, 'errors', 'Pages of errors')]
}

const cells = (fault, several) => [(several ? `${fault.file}, ` : '') + (fault.line ?? 'whole file'),
  fault.field ? element('code', {}, fault.field) : '', fault.value === undefined ? '' : fault.value === '' ? 'blank' : element('code', {}, fault.value),
  capital(fault.detail), element('code', {class: 'wm-quiet'}, fault.rule)]

/** As it is but for its first letter: a value that a rule names stays as it has to be written. */
const capital = text => text.charAt(0).toUpperCase() + text.slice(1)
