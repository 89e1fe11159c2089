import {date, moment} from '../dates.js'
import {element, paragraph} from '../dom.js'
import {grade} from '../grade.js'
import {dataTable, table} from '../table.js'
import {plural, sentence} from '../words.js'

const WORDS = {added: 'Added', removed: 'Removed', changed: 'Changed'}

/**
 * What differs between two pictures of an authority: in short, and field by field.
 *
 * @param name of the table of the fields, different from every other on the page
 * @param cause what to say of the events that made a field differ; a column of its own where it is given
 */
export function changes(told, name, cause) {
  const rows = fields(told)
  if (rows.length === 0) return paragraph('Nothing differs.')
  const columns = [{name: 'Of what'}, {name: 'Field'}, {name: 'Before'}, {name: 'After'}, ...cause ? [{name: 'Because of'}] : []]
  return element('div', {},
    element('ul', {class: 'govuk-list govuk-list--bullet'}, inShort(told).map(line => element('li', {}, line))),
    dataTable(`Field by field: ${plural(rows.length, 'difference')}`, () => element('div', {class: 'wm-anywhere'}, table(name, columns,
      rows.map(({of, one}) => [of, one.field, value(one.field, one.from), value(one.field, one.to), ...cause ? [cause(one.causedBy)] : []])))))
}

function inShort({authority, rating, entries, proposals}) {
  const overall = rating.find(one => one.field === 'overall')
  return [
    overall ? ['Overall effectiveness: ', value('overall', overall.from), ' → ', value('overall', overall.to)] : undefined,
    !overall && rating.length ? ['What it rests on, or another judgement, but not the overall grade'] : undefined,
    authority.length ? ['Who the authority is'] : undefined,
    ...entries.map(entry => [`${WORDS[entry.change]}: ${entry.title}`]),
    ...proposals.map(one => [`Proposal ${one.proposalId}: ${one.fields.map(field => sentence(field.to ?? 'gone')).join(', ')}`])
  ].filter(Boolean)
}

function fields({authority, rating, entries, proposals}) {
  const of = (name, all) => all.map(one => ({of: name, one}))
  return [...of('Authority', authority), ...of('Rating', rating),
    ...entries.flatMap(entry => of(entry.title, entry.fields)),
    ...proposals.flatMap(one => of(`Proposal ${one.proposalId}`, one.fields))]
}

/** A value as people write it; as it is stored where that is all there is. */
export function value(field, stored) {
  if (stored === undefined || stored === null) return '–'
  if (/(^|\.)(overall|grade)$/.test(field)) return grade(stored)
  if (/^\d{4}-\d{2}-\d{2}$/.test(stored)) return date(stored)
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(stored) ? moment(stored) : stored
}
