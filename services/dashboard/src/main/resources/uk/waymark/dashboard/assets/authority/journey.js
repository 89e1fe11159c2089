import {drawn} from '../charts/draw.js'
import {describe, gradesOf, lanes} from '../charts/lanes.js'
import {date, time, when} from '../dates.js'
import {element, paragraph} from '../dom.js'
import {legend} from '../grade.js'
import {dataTable, table} from '../table.js'
import {editionName, gradeName, gradeOf, JUDGEMENTS, SCALE} from '../words.js'
import {bands, marks as correctionMarks} from './corrections.js'
import {bar, stretches} from './history.js'

const SHAPES = {visit: 'visit', statement: 'statement', action_plan: 'plan', milestone: 'plan'}

const MARKS = 'Point at a mark, or go to it with the Tab key, to read what it stands for.'

/**
 * A whole journey as one picture, and the same as tables.
 *
 * @param corrected the corrections of what is public about it
 */
export function journey(ratings, timeline, corrected) {
  const {periods, on} = ratings
  const interventions = stretches(timeline.items, 'intervention_started', 'interventionId')
  const deliveries = stretches(timeline.items, 'delivery_organisation_appointed', 'appointmentId')
  const marks = timeline.items.filter(entry => SHAPES[entry.kind] && entry.date.value)
  const begins = [...periods.map(period => period.from), ...timeline.items.map(entry => entry.date.value)].filter(Boolean).sort()
  if (begins.length === 0) begins.push(on)
  const from = `${Math.min(begins[0].slice(0, 4), on.slice(0, 4) - 1)}-01-01`
  const bars = interventions.map(bar).filter(Boolean)
  const asked = JUDGEMENTS.filter(judgement => periods.some(period => gradeOf(judgement, period) !== 'not_asked'))
  const picture = {
    from: time(from), until: time(on),
    shades: bars.filter(one => !one.text.includes('end unknown')),
    label: describe(`Journey of ${ratings.name}: judgements, interventions, visits and statements`, from, on)
      + '. The tables below it say the same.',
    lanes: [
      {name: 'Framework', bars: periods.map(period =>
        ({from: time(period.from), until: time(period.until), text: editionName(period.edition)}))},
      ...asked.map(judgement => ({name: judgement.name, grades: gradesOf(periods, period => gradeOf(judgement, period), editionName)})),
      {name: 'Interventions', bars},
      {name: 'Delivered by', bars: deliveries.map(bar).filter(Boolean)},
      {name: 'Visits ▲, statements ●, plans ■', marks: marks.map(entry =>
        ({at: time(entry.date.value), shape: SHAPES[entry.kind], text: `${when(entry.date)}: ${entry.title}`}))},
      {name: 'Corrections ◆', marks: correctionMarks(corrected)},
      {name: 'Overall rating made another one by a correction', bars: bands(corrected)}
    ].filter(lane => (lane.grades ?? lane.bars ?? lane.marks).length > 0)
  }
  if (picture.lanes.length === 0) return paragraph('Nothing on this journey can be drawn yet.')
  const figure = element('div', {class: 'wm-chart'})
  const readout = element('output', {class: 'wm-mark-told govuk-body', 'aria-live': 'off'}, MARKS)
  drawn(figure, width => lanes(picture, width, text => { readout.textContent = text || MARKS }))
  return [
    paragraph('A line is broken by a dotted rule where the framework, and with it the question, changed. A yellow '
      + 'background marks interventions.'),
    legend([...SCALE, ...(asked.some(judgement => periods.some(period =>
      gradeOf(judgement, period) === 'not_judged_under_framework')) ? ['not_judged_under_framework'] : [])]),
    figure,
    picture.lanes.some(lane => lane.marks) ? readout : '',
    dataTable('The journey as tables', () => [
      periodTable(periods), stretchTable('Interventions', interventions), stretchTable('Delivery organisations', deliveries),
      marks.length ? table('Visits, statements and plans', [{name: 'When'}, {name: 'What'}],
        marks.map(entry => [when(entry.date), entry.title])) : '',
      corrected.length ? table('Corrections in the picture', [{name: 'Where it stands'}, {name: 'What'}],
        correctionMarks(corrected).map((mark, i) => [date(corrected[i].day), mark.text.replace(/^[^:]*: /, '')])) : ''])
  ]
}

export function periodTable(periods, caption = 'Judgements, from when until when') {
  return table(caption, [{name: 'From'}, {name: 'Until'}, {name: 'Framework'}, ...JUDGEMENTS.map(one => ({name: one.name}))],
    periods.map(period => [date(period.from), period.until ? date(period.until) : 'now', editionName(period.edition),
      ...JUDGEMENTS.map(judgement => gradeName(gradeOf(judgement, period)))]))
}

function stretchTable(caption, all) {
  if (all.length === 0) return ''
  return table(caption, [{name: 'What'}, {name: 'From'}, {name: 'Until'}], all.map(({start, end, name}) =>
    [start.detail ? `${name}: ${start.detail}` : name, when(start.date), end ? when(end.date) : 'now']))
}
