import {d3} from '../charts/d3.js'
import {drawn} from '../charts/draw.js'
import {timeAxis} from '../charts/years.js'
import {date, moment, time} from '../dates.js'
import {element, link, paragraph, svg} from '../dom.js'
import {dataTable, table} from '../table.js'
import {who} from './people.js'
import {effective} from './step.js'

const LEFT = 34
const RIGHT = 24
const ROW = 15
const TOP = 26
const AXIS = 48

/**
 * The two clocks as two axes: across, the days events are about; down, the order in which they were recorded. What was
 * known and had happened stands on the shaded ground.
 *
 * @param place the address of a step
 */
export function clocks(steps, on, place) {
  const figure = element('div', {class: 'wm-chart'})
  let step = steps.length
  let width
  const draw = () => picture(steps, on, step, width)
  drawn(figure, now => {
    width = now
    return draw()
  })
  return {
    element: element('div', {},
      paragraph('A dot is a day that an event is about. Full dots were recorded by the step above, hollow ones later. The shaded ground is '
        + `what was known then and had happened by ${date(on)}. A dot left of the one above it was entered late.`),
      figure,
      dataTable('All events as a table', () => table('Events in the order of recording',
        [{name: 'Step', number: true}, {name: 'Event'}, {name: 'Effective'}, {name: 'Recorded at'}, {name: 'Recorded by'}],
        steps.map(one => [link(place(one.step), String(one.step)), one.summary, effective(one), moment(one.recordedAt), who(one.actor)])))),
    mark(to) {
      step = to
      if (width) figure.replaceChildren(draw())
    }
  }
}

function picture(steps, on, step, width) {
  const dots = steps.flatMap(one => one.effective.filter(day => day.value)
    .map(day => ({step: one.step, at: time(day.value), text: `Step ${one.step}: ${one.summary} (${day.name} ${date(day.value)})`})))
  const days = [time(on), ...dots.map(dot => dot.at)]
  const x = d3.scaleUtc(d3.extent(days), [LEFT, width - RIGHT]).nice(d3.utcYear)
  const y = at => TOP + ROW * (at - .5)
  const bottom = TOP + ROW * steps.length + 6
  const drawing = svg('svg', {viewBox: `0 0 ${width} ${bottom + AXIS}`, width, height: bottom + AXIS, role: 'img',
    'aria-label': `Events of the journey by the day they are about and the order of recording; at step ${step} of ${steps.length}, seen on ${date(on)}. The table below it says the same.`})
  const line = (x1, y1, x2, y2, kind) => svg('line', {class: kind, x1, y1, x2, y2})
  drawing.append(svg('rect', {class: 'wm-shade', x: LEFT, y: TOP, width: Math.max(0, x(time(on)) - LEFT), height: ROW * step}))
  d3.select(drawing.appendChild(svg('g', {class: 'grid', transform: `translate(0,${bottom})`})))
    .call(timeAxis(x, width).tickSize(TOP - bottom).tickFormat(''))
  d3.select(drawing.appendChild(svg('g', {class: 'axis', transform: `translate(0,${bottom})`}))).call(timeAxis(x, width))
  drawing.append(
    svg('text', {class: 'wm-lane', x: 0, y: 15}, 'Recorded ↓'),
    svg('text', {class: 'wm-lane', x: width - RIGHT, y: bottom + 40, 'text-anchor': 'end'}, 'Effective →'),
    ...steps.filter(one => one.step === 1 || one.step % 5 === 0 || one.step === step).filter(one => one.step === step || Math.abs(one.step - step) > 1)
      .map(one => svg('text', {x: LEFT - 8, y: y(one.step) + 5, 'text-anchor': 'end', class: one.step === step ? 'wm-lane' : ''}, String(one.step))),
    ...dots.map(dot => svg('circle', {class: dot.step <= step ? 'wm-mark' : 'wm-mark--later', cx: x(dot.at), cy: y(dot.step),
      r: dot.step === step ? 6 : 4}, svg('title', {}, dot.text))),
    line(x(time(on)), TOP, x(time(on)), bottom, 'wm-rule'), line(LEFT, TOP + ROW * step, width - RIGHT, TOP + ROW * step, 'wm-rule'))
  return drawing
}
