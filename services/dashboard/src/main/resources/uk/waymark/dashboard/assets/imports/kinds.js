import {element, link, paragraph} from '../dom.js'
import {table} from '../table.js'
import {plural, sentence} from '../words.js'

export const kindName = kind => sentence(kind.replaceAll('-', ' '))

/** What a kind of file holds, column by column, and a file to begin with. */
export function explained({kind, about, template, columns}) {
  const filled = element('a', {class: 'govuk-link', href: template, download: `${kind}.csv`}, `Empty file of ${kindName(kind).toLowerCase()} with its headings`)
  return [paragraph(about), paragraph(filled, kind === 'corrections' ? '' : [', or ', link(`/api/export/${kind}.csv`, 'what is recorded now'), ' in the same columns']),
    element('details', {class: 'govuk-details', id: 'columns'},
      element('summary', {class: 'govuk-details__summary'}, element('span', {class: 'govuk-details__summary-text'}, `${plural(columns.length, 'column')} of ${kindName(kind).toLowerCase()}`)),
      element('div', {class: 'govuk-details__text'}, table(`Columns of ${kindName(kind).toLowerCase()}`, [{name: 'Column'}, {name: 'What stands there'}, {name: 'Example'}],
        columns.map(({name, meaning, example}) => [element('code', {}, name), meaning, example || 'blank']), {hideCaption: true})))]
}
