import {date} from '../dates.js'
import {element, hidden, link, paragraph} from '../dom.js'
import {gradeCell, legend} from '../grade.js'
import {read, write} from '../state.js'
import {editionName, gradeName, gradeOf, JUDGEMENTS, plural} from '../words.js'
import {basis} from './standings.js'

const ORDER = ['outstanding', 'good', 'requires_improvement', 'adequate', 'inadequate', 'not_judged_under_framework',
  'not_judged', 'unknown', 'not_asked', 'not_rated']

const COLUMNS = [
  {key: 'name', name: 'Authority', value: one => one.name},
  {key: 'region', name: 'Region', value: one => one.region + one.name, wide: true},
  ...JUDGEMENTS.map(judgement => ({
    key: judgement.key, name: judgement.name, judgement,
    value: one => String(ORDER.indexOf(gradeOf(judgement, one))).padStart(2, '0') + one.name
  })),
  {key: 'since', name: 'Published', value: one => one.publicationDate ?? '', wide: true},
  {key: 'edition', name: 'Framework', value: one => one.edition ?? '', wide: true}
]

let renew

/**
 * Brings the rug that is shown up to date where its cells differ, and leaves whoever is in the middle of it there.
 * Answers whether that was enough: other rows, colours or choices take a new one.
 */
export const renewed = told => renew?.(told) ?? false

/** The tartan rug: a row for each authority, a cell for each judgement; found, filtered and sorted in the browser. */
export function rug(told) {
  const rows = told.items.map(one => ({one, text: `${one.name} ${one.region}`.toLowerCase(), row: row(one)}))
  const body = element('tbody')
  const found = element('p', {class: 'govuk-body', role: 'status', 'aria-live': 'polite'})
  const heads = COLUMNS.map(column => head(column))
  const controls = filters()

  function arrange() {
    const {sort, desc, q, grade} = read('sort', 'desc', 'q', 'grade')
    const column = COLUMNS.find(one => one.key === sort) ?? COLUMNS[0]
    const sorted = rows.toSorted((a, b) => column.value(a.one).localeCompare(column.value(b.one), 'en'))
    if (desc) sorted.reverse()
    if (sorted.some((one, i) => one.row !== body.children[i])) {
      const focused = document.activeElement
      body.replaceChildren(...sorted.map(one => one.row))
      if (body.contains(focused)) focused.focus({preventScroll: true})
    }
    heads.forEach((cell, i) => {
      if (COLUMNS[i] === column) cell.setAttribute('aria-sort', desc ? 'descending' : 'ascending')
      else cell.removeAttribute('aria-sort')
    })
    filter(q, grade)
  }

  function filter(q, grade) {
    const wanted = q.trim().toLowerCase()
    let fitting = 0
    for (const {one, text, row} of rows) {
      const fits = (!wanted || text.includes(wanted)) && (!grade || gradeOf(JUDGEMENTS[0], one) === grade)
      row.hidden = !fits
      if (fits) fitting++
    }
    const words = fitting ? `${plural(fitting, 'authority', 'authorities')} shown of ${rows.length}.`
      : `No authority fits. ${rows.length} are hidden by the search and the filter.`
    if (found.textContent !== words) found.textContent = words
  }

  function filters() {
    const {q, grade} = read('q', 'grade')
    const search = element('input', {class: 'govuk-input', id: 'q', type: 'search', value: q, autocomplete: 'off'})
    const present = ORDER.filter(value => told.items.some(one => gradeOf(JUDGEMENTS[0], one) === value))
    const choice = element('select', {class: 'govuk-select', id: 'grade'}, element('option', {value: ''}, 'Any'),
      present.map(value => element('option', {value, selected: value === grade}, gradeName(value))))
    const changed = () => {
      write({q: search.value, grade: choice.value}, {replace: true})
      filter(search.value, choice.value)
    }
    search.addEventListener('input', changed)
    choice.addEventListener('change', changed)
    return element('div', {class: 'wm-controls', role: 'search', 'aria-label': 'Authorities'},
      group('q', 'Find an authority or region', search), group('grade', 'Overall grade', choice))
  }

  function head(column) {
    const button = element('button', {type: 'button', id: 'sort-' + column.key, class: column.judgement ? 'wm-sort wm-turn' : 'wm-sort'}, column.name)
    button.addEventListener('click', () => {
      const {sort, desc} = read('sort', 'desc')
      const again = (sort || 'name') === column.key
      write({sort: column.key === 'name' ? '' : column.key, desc: again && !desc ? '1' : ''}, {replace: true})
      arrange()
    })
    return element('th', {scope: 'col', class: `wm-column-${column.key}${column.wide ? ' wm-wide' : ''}`}, button)
  }

  function renewHere(now) {
    const fits = body.isConnected && now.items.length === rows.length
      && now.items.every((one, i) => one.urn === rows[i].one.urn) && String(values(now)) === String(values(told))
    if (!fits) return false
    now.items.forEach((one, i) => {
      if (JSON.stringify(one) === JSON.stringify(rows[i].one)) return
      const fresh = [...row(one).children]
      ;[...rows[i].row.children].forEach((cell, j) => {
        if (!cell.isEqualNode(fresh[j])) cell.replaceWith(fresh[j])
      })
      rows[i].one = one
    })
    told = now
    arrange()
    const newFoot = foot(now)
    below.replaceWith(newFoot)
    below = newFoot
    return true
  }

  renew = undefined
  if (rows.length === 0) return paragraph('No authority is recorded there at that moment.')
  arrange()
  const grades = ORDER.filter(value => told.items.some(one => JUDGEMENTS.some(asked => gradeOf(asked, one) === value)))
  let below = foot(told)
  renew = renewHere
  return [
    paragraph('A letter in each cell is the grade of that judgement in the report that rates the authority. What each '
      + 'judgement covers changed with the framework.'),
    legend(grades), controls, found,
    element('div', {class: 'wm-scroll wm-rug-scroll', tabindex: '0', role: 'region', 'aria-label': 'Authorities and their judgements'},
      element('table', {class: 'wm-rug wm-rug--wide'},
        element('caption', {class: 'govuk-visually-hidden'}, 'Authorities and their judgements'),
        element('thead', {}, element('tr', {}, heads)), body)),
    below
  ]
}

const foot = told => basis(told, `${told.items.length} authorities`)

/** The grades there are, of all judgements and of the overall one: what the legend and the filter offer. */
const values = told => ORDER.map(value => [JUDGEMENTS, JUDGEMENTS.slice(0, 1)]
  .map(asked => told.items.some(one => asked.some(judgement => gradeOf(judgement, one) === value))))

function row(one) {
  return element('tr', {},
    element('th', {scope: 'row'}, link(`/authorities/${one.urn}`, one.name),
      one.counted || one.state !== 'rated' ? undefined : hidden(' (not counted by this rule)')),
    element('td', {class: 'wm-wide'}, one.region),
    JUDGEMENTS.map(judgement => gradeCell(gradeOf(judgement, one))),
    element('td', {class: 'wm-wide'}, one.publicationDate ? date(one.publicationDate) : ''),
    element('td', {class: 'wm-wide'}, editionName(one.edition)))
}

const group = (id, label, field) => element('div', {class: 'govuk-form-group'},
  element('label', {class: 'govuk-label', for: id}, label), field)
