import {d3} from './d3.js'
import {svg} from '../dom.js'
import {time} from '../dates.js'
import {timeAxis} from './years.js'

const MARGIN = {top: 10, right: 10, bottom: 30, left: 40}
const HEIGHT = 340

/**
 * Counts stacked over time. A count holds until the next change of it: the edges are steps.
 *
 * @param steps [{date, ...number by band}], the last of them the end
 * @param bands [{key, name}] from the bottom up
 * @param label what the drawing shows, for who cannot see it
 * @param pick called with an index of steps when a day is pointed at
 * @returns {drawing, mark}: mark(index) moves the rule to a step
 */
export function stack(steps, bands, label, width, pick) {
  const height = HEIGHT - MARGIN.bottom
  const x = d3.scaleUtc([time(steps[0].date), time(steps.at(-1).date)], [MARGIN.left, width - MARGIN.right])
  const layers = d3.stack().keys(bands.map(band => band.key))(steps)
  const y = d3.scaleLinear([0, d3.max(layers.at(-1), layer => layer[1])], [height, MARGIN.top]).nice()
  const area = d3.area().curve(d3.curveStepAfter)
    .x(point => x(time(point.data.date))).y0(point => y(point[0])).y1(point => y(point[1]))
  const drawing = svg('svg', {viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: 'img', 'aria-label': label},
    layers.map((layer, i) => svg('path', {class: `wm-band wm-fill-${bands[i].key}`, d: area(layer)},
      svg('title', {}, bands[i].name))))
  const axis = (place, scale) => d3.select(drawing.appendChild(svg('g', {class: 'axis', transform: place}))).call(scale)
  axis(`translate(0,${height})`, timeAxis(x, width))
  axis(`translate(${MARGIN.left},0)`, d3.axisLeft(y).ticks(6))
  const rule = drawing.appendChild(svg('line', {class: 'wm-rule', y1: MARGIN.top, y2: height}))
  const bisect = d3.bisector(step => time(step.date)).right
  const point = event => {
    if (event.pointerType === 'touch' || event.buttons || event.type === 'pointerdown') {
      pick(Math.max(0, bisect(steps, x.invert(d3.pointer(event, drawing)[0])) - 1))
    }
  }
  drawing.addEventListener('pointerdown', point)
  drawing.addEventListener('pointermove', point)
  return {
    drawing,
    mark(index) {
      const place = x(time(steps[index].date))
      rule.setAttribute('x1', place)
      rule.setAttribute('x2', place)
    }
  }
}
