import {mayAudit} from '../api.js'
import {fieldName} from '../forms/fields.js'
import {subjectName, value} from '../correct/proposal.js'
import {date, moment, time} from '../dates.js'
import {element, link, outward, paragraph} from '../dom.js'
import {table} from '../table.js'
import {gradeName, sentence} from '../words.js'

const KINDS = {recording_error: 'recorded wrongly here', reissue: 'reissued by the publisher', withdrawal: 'withdrawn by the publisher',
  source_unavailable: 'the document can no longer be found'}

export const kindOf = kind => KINDS[kind] ?? sentence(kind)

/**
 * The corrections of what is public about an authority, each with all it changed, in the order of recording.
 *
 * @param items one for each field, as the API tells them
 * @param entries of the timeline: a correction that counts as if it had always been so stands where its entry stands
 */
export function gathered(items, entries) {
  const all = new Map()
  for (const item of items) {
    if (!all.has(item.eventId)) all.set(item.eventId, {...item, changes: [], day: item.effectiveFrom ?? dayOf(item, entries)})
    all.get(item.eventId).changes.push(item)
  }
  return [...all.values()]
}

function dayOf({eventId, supersededAt}, entries) {
  const entry = entries.find(one => one.corrections?.some(correction => correction.eventId === eventId))
  return entry?.date.value ?? supersededAt.slice(0, 10)
}

const change = ({field, superseded, replacement}) => `${fieldName(field)}: ${value(superseded)} → ${value(replacement)}`
const overall = grade => grade ? gradeName(grade) : 'not rated'
const name = one => subjectName(one.subject ?? one.event)

/** Corrections as marks of a picture. */
export const marks = all => all.map(one => ({at: time(one.day), shape: 'correction',
  text: `${date(one.day)}: ${name(one)}: ${kindOf(one.kind)}. ${one.changes.map(change).join('; ')}. Recorded ${moment(one.supersededAt)}`}))

/** The days on which a correction made the overall rating another one, as bars of a picture. */
export const bands = all => all.flatMap(one => one.rerated.map(days => ({from: time(days.from), until: time(days.until),
  text: `${overall(days.before)} → ${overall(days.after)}`})))

/** Every correction: what was said before, what is said now, why, on what evidence and since when. */
export function corrections(all, urn) {
  if (all.length === 0) return paragraph('Nothing that is public about it has been corrected.')
  return [
    paragraph('What was recorded wrongly stays in the record, marked. Values that were superseded, with what took their place:'),
    element('div', {class: 'wm-anywhere'}, table('Corrections, in the order of recording', [{name: 'Of what'}, {name: 'Before'}, {name: 'Now'}, {name: 'Why'}, {name: 'Recorded'}, {name: 'Counts'}],
      all.flatMap(one => one.changes.map(item => [`${name(one)}: ${fieldName(item.field)}`, value(item.superseded), value(item.replacement),
        why(one), recorded(one, urn), counts(one)])), {hideCaption: true}))
  ]
}

const why = one => element('span', {}, `${sentence(kindOf(one.kind))}: ${one.reason}`, ...told(one.evidence))

const told = evidence => [evidence?.link && outward(evidence.link, evidence.link), evidence?.documentSha256 && `document with the hash ${evidence.documentSha256}`,
  evidence?.note].filter(Boolean).flatMap(one => ['; ', one])

const recorded = (one, urn) => element('span', {}, moment(one.supersededAt), ...audit(urn, one.supersededAt))

const audit = (urn, instant) => mayAudit()
  ? [' ', link(`/audit/authorities/${urn}?knownAt=${encodeURIComponent(instant)}`, 'audit it')] : []

const counts = one => [one.effectiveFrom ? `from ${date(one.effectiveFrom)}` : 'as if it had always been so',
  ...one.rerated.map(days => `; rated ${overall(days.before)} → ${overall(days.after)} from ${date(days.from)}`
    + (days.until ? ` until ${date(days.until)}` : ''))].join('')

/** What an entry of the timeline said before it was corrected, and why it does not any more. */
export function entryCorrections(all, urn) {
  return element('div', {class: 'wm-corrected'}, all.map(one => element('div', {},
    paragraph(element('strong', {}, 'Corrected'), `, ${kindOf(one.kind)}: ${one.reason}`, ...told(one.evidence)),
    one.changes.length ? element('ul', {class: 'govuk-list govuk-list--bullet'}, one.changes.map(({field, from, to}) =>
      element('li', {}, `${fieldName(field)}: `, element('del', {}, value(from)), ' → ', element('ins', {}, value(to))))) : undefined,
    element('p', {class: 'govuk-body-s wm-quiet'}, `Recorded ${moment(one.recordedAt)}; counts ${one.countsFrom ? `from ${date(one.countsFrom)}` : 'as if it had always been so'}`
      + (one.approvedBy === 'one' ? '; one person proposed and approved it' : '') + '.', ...audit(urn, one.recordedAt)))))
}
