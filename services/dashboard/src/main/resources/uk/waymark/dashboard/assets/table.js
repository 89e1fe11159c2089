import {element} from './dom.js'

/**
 * A table that scrolls sideways on its own where it is too wide.
 * Columns are {name, number?, turn?}: turned ones stand upright where there is little room; a row is an array of cells, the first of them its header; a cell that is a td stays one.
 */
export function table(caption, columns, rows, {hideCaption = false, dense = false} = {}) {
  return element('div', {class: 'wm-scroll', tabindex: '0', role: 'region', 'aria-label': caption},
    element('table', {class: dense ? 'govuk-table wm-rug' : 'govuk-table'},
      element('caption', {class: hideCaption ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--s'}, caption),
      element('thead', {}, element('tr', {}, columns.map(column =>
        element('th', {scope: 'col', class: cellClass(column, 'header')},
          column.turn ? element('span', {class: 'wm-turn'}, column.name) : column.name)))),
      element('tbody', {}, rows.map(cells => element('tr', {}, cells.map((cell, i) => row(cell, i, columns[i])))))))
}

function row(cell, i, column) {
  if (cell instanceof HTMLTableCellElement) return cell
  return i === 0
    ? element('th', {scope: 'row', class: cellClass(column, 'header')}, cell)
    : element('td', {class: cellClass(column, 'cell')}, cell)
}

const cellClass = (column, kind) =>
  `govuk-table__${kind}` + (column.number ? ` govuk-table__${kind}--numeric` : '')

/** The data behind a chart, behind a button; made when it is first opened. */
export function dataTable(summary, make) {
  const details = element('details', {class: 'govuk-details'},
    element('summary', {class: 'govuk-details__summary'},
      element('span', {class: 'govuk-details__summary-text'}, summary)))
  details.addEventListener('toggle', () => {
    if (details.open && !details.querySelector('.govuk-details__text')) {
      details.append(element('div', {class: 'govuk-details__text'}, make()))
    }
  })
  return details
}
