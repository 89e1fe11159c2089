import {date, when} from '../dates.js'
import {element, outward, paragraph} from '../dom.js'
import {grade, notPublishedYet} from '../grade.js'
import {dataTable} from '../table.js'
import {gradeName, plural, sentence} from '../words.js'
import {entryCorrections} from './corrections.js'

/** Everything that happened, newest first, with what was found and where it is from. */
export function timeline(told) {
  if (told.total === 0) return paragraph('Nothing had happened on this journey by then, or nothing that is public.')
  const rest = told.total - told.items.length
  return [
    element('ol', {class: 'wm-timeline', reversed: true}, told.items.toReversed().map(one => entry(one, told.urn))),
    rest > 0 ? paragraph(`${plural(rest, 'later entry', 'later entries')} not shown.`) : undefined
  ].filter(Boolean)
}

function entry(told, urn) {
  return element('li', {id: told.id},
    element('h3', {class: 'wm-timeline__title'}, told.title),
    told.embargoed ? notPublishedYet() : undefined,
    told.state === 'withdrawn' ? element('strong', {class: 'govuk-tag govuk-tag--red'}, 'Withdrawn') : undefined,
    told.corrections?.length ? element('strong', {class: 'govuk-tag govuk-tag--purple'}, 'Corrected') : undefined,
    element('p', {class: 'wm-timeline__date govuk-body-s'}, dates(told)),
    told.detail ? paragraph(sentence(told.detail)) : undefined,
    told.words ? element('blockquote', {class: 'govuk-body'}, told.words) : undefined,
    told.judgements?.length ? judgements(told) : undefined,
    told.due ? paragraph(`${told.inTime ? 'In time' : 'Late'}: it was due by ${date(told.due)}.`) : undefined,
    ...Object.entries(told.findings ?? {}).map(findings),
    sources(told),
    told.corrections?.length ? entryCorrections(told.corrections, urn) : undefined)
}

function dates(told) {
  const parts = [when(told.date)]
  if (told.visits?.length) parts.push(`on site ${told.visits.map(visit => `${date(visit.start)} to ${date(visit.end)}`).join(' and ')}`)
  if (told.ended) parts.push(`until ${when(told.ended)}`)
  if (told.leadInspectors?.length) parts.push(`led by ${told.leadInspectors.join(' and ')}`)
  if (told.publicationDatePrinted && told.publicationDatePrinted !== told.publicationDate) {
    parts.push(`the report itself prints ${date(told.publicationDatePrinted)}`)
  }
  return parts.join('; ')
}

function judgements(told) {
  const changes = new Map((told.changes ?? []).map(change => [change.code, change]))
  return element('dl', {class: 'wm-profile'}, told.judgements.flatMap(one => [
    element('dt', {}, sentence(one.label ?? one.code)),
    element('dd', {}, grade(one.grade), ' ', change(changes.get(one.code)))]))
}

function change(one) {
  if (!one || one.direction === 'same') return one ? 'as before' : ''
  if (!one.comparable) {
    return one.from === 'not_judged_under_framework' ? 'not asked before' : `was ${gradeName(one.from)}; not comparable`
  }
  return `${one.direction === 'improved' ? '▲ improved' : one.direction === 'declined' ? '▼ declined' : sentence(one.direction)} from ${gradeName(one.from)}`
}

function findings([kind, texts]) {
  return dataTable(`${sentence(kind)}: ${plural(texts.length, 'finding')}`,
    () => element('ul', {class: 'govuk-list govuk-list--bullet'}, texts.map(text => element('li', {}, text))))
}

function sources(told) {
  const source = told.source ?? {}
  const parts = [
    told.link ? outward(told.link, `${told.kind === 'visit' ? 'Letter' : 'Report'} of ${date(told.publicationDate)}`) : undefined,
    source.title || source.link ? element('span', {}, 'Source: ', outward(source.link, source.title ?? source.link)) : undefined,
    source.confidence === 'secondary' ? 'from a secondary source' : source.confidence === 'unconfirmed' ? 'unconfirmed' : undefined
  ].filter(Boolean)
  return parts.length
    ? element('p', {class: 'govuk-body-s'}, parts.flatMap((part, i) => i ? ['; ', part] : [part]))
    : undefined
}
