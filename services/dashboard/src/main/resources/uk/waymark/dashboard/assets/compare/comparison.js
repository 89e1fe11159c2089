import {drawn} from '../charts/draw.js'
import {describe, gradesOf, lanes} from '../charts/lanes.js'
import {date, time} from '../dates.js'
import {element, link, paragraph} from '../dom.js'
import {legend} from '../grade.js'
import {bar, stretches} from '../authority/history.js'
import {dataTable, table} from '../table.js'
import {editionName, gradeName, gradeOf, JUDGEMENTS, SCALE} from '../words.js'

/** One judgement of several authorities, lane under lane on one axis, each with its interventions. */
export function comparison(found, key, missing) {
  const judgement = JUDGEMENTS.find(one => one.key === key) ?? JUDGEMENTS[0]
  const unknown = missing.map(urn => paragraph(`No authority with the URN ${urn} is recorded.`))
  if (found.length === 0) return unknown
  const {on} = found[0].ratings
  const starts = found.flatMap(({ratings}) => ratings.periods.map(period => period.from)).sort()
  if (starts.length === 0) return [...unknown, paragraph('None of them had a rating by then.')]
  const from = `${Math.min(starts[0].slice(0, 4), on.slice(0, 4) - 1)}-01-01`
  const grade = period => gradeOf(judgement, period)
  const picture = {
    from: time(from), until: time(on),
    label: describe(`${judgement.name} of ${found.map(({ratings}) => ratings.name).join(', ')}`, from, on) + '. The table below it says the same.',
    lanes: found.flatMap(({ratings, timeline}) => [
      {name: ratings.name, grades: gradesOf(ratings.periods, grade, editionName)},
      {name: `Interventions in ${ratings.name}`, bars: stretches(timeline.items, 'intervention_started', 'interventionId').map(bar).filter(Boolean)}
    ]).filter(lane => lane.grades || lane.bars.length > 0)
  }
  const figure = element('div', {class: 'wm-chart'})
  drawn(figure, width => lanes(picture, width))
  const rows = found.flatMap(({ratings}) => ratings.periods.filter(period => grade(period) !== 'not_asked').map(period => [
    link(`/authorities/${ratings.urn}`, ratings.name), date(period.from), period.until ? date(period.until) : 'now',
    gradeName(grade(period)), editionName(period.edition)]))
  return [
    ...unknown,
    element('h2', {class: 'govuk-heading-l'}, `${judgement.name}, until ${date(on)}`),
    legend([...SCALE, ...(picture.lanes.some(lane => lane.grades?.some(one => one.grade === 'not_judged_under_framework'))
      ? ['not_judged_under_framework'] : [])]),
    figure,
    dataTable('The comparison as a table', () => table(`${judgement.name} of each authority, from when until when`,
      [{name: 'Authority'}, {name: 'From'}, {name: 'Until'}, {name: judgement.name}, {name: 'Framework'}], rows)),
    paragraph('A line is broken by a dotted rule where the framework, and with it the question, changed.')
  ]
}
