import {date} from '../dates.js'
import {element, link, outward, paragraph} from '../dom.js'
import {grade, notPublishedYet} from '../grade.js'
import {gradeName} from '../words.js'
import {incomplete} from './standings.js'

/** The reports published last, and what they changed. */
export function reports(told) {
  if (told.total === 0) return paragraph('No report had been published by then.')
  return [
    incomplete(told) ?? '',
    element('ul', {class: 'wm-list'}, told.items.map(report => element('li', {},
      link(`/authorities/${report.urn}`, report.authority),
      ` ${date(report.publicationDate)} `,
      report.embargoed ? notPublishedYet() : undefined,
      element('br'),
      ...result(report),
      report.link ? element('span', {}, ' ', outward(report.link, `Report on ${report.authority}`)) : undefined))),
    paragraph(link('/api/reports', 'All reports as data'))
  ]
}

function result(report) {
  const overall = report.judgements.find(judgement => judgement.code === 'overall_effectiveness')
  const change = report.changes?.find(one => one.code === 'overall_effectiveness')
  const before = change && change.from !== 'not_judged_under_framework' ? ` was ${gradeName(change.from)}. ` : ' '
  return [grade(overall?.grade ?? 'not_judged_under_framework'), before]
}
