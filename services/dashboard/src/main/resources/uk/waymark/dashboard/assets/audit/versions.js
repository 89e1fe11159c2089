import {date, moment} from '../dates.js'
import {element, outward, paragraph} from '../dom.js'
import {table} from '../table.js'
import {gradeName, plural, sentence} from '../words.js'
import {value} from './changes.js'
import {who} from './people.js'

/** What was superseded, as a statistics office publishes it. */
export function versions({items, total}) {
  if (total === 0) return paragraph('Nothing in this record had been corrected by then.')
  const rest = total - items.length
  return [
    element('div', {class: 'wm-anywhere'}, table('Superseded values, in the order of correction', [{name: 'Superseded at'}, {name: 'Of what'}, {name: 'Field'}, {name: 'Was'},
      {name: 'Became'}, {name: 'Scale'}, {name: 'Why'}, {name: 'Proposed by'}, {name: 'Approved by'}], items.map(row))),
    rest > 0 ? paragraph(`${plural(rest, 'later row')} only in the CSV file.`) : undefined
  ].filter(Boolean)
}

function row(one) {
  return [moment(one.supersededAt), one.subject ?? one.corrects, one.field, value(one.field, one.superseded), value(one.field, one.replacement),
    [one.scale, ...one.rerated.map(rerated)].join('; '), reason(one), who(one.proposedBy),
    who(one.approvedBy) + (one.approvedByOne ? ' (one pair of eyes)' : '')]
}

const rerated = one => `rated ${one.before ? gradeName(one.before) : 'not at all'} → ${one.after ? gradeName(one.after) : 'not at all'}`
  + ` from ${date(one.from)}${one.until ? ` until ${date(one.until)}` : ''}`

function reason({kind, reason, evidence, effectiveFrom}) {
  return element('span', {}, `${sentence(kind)}: ${reason}`, effectiveFrom ? `; counts from ${date(effectiveFrom)}` : '',
    evidence?.link ? ['; ', outward(evidence.link, 'evidence')] : '', evidence?.note ? `; ${evidence.note}` : '')
}
