import {d3} from './d3.js'
import {svg} from '../dom.js'
import {date, time} from '../dates.js'
import {timeAxis} from './years.js'
import {gradeLetter, gradeName, SCALE} from '../words.js'

const LEFT = 28
const RIGHT = 8
const LEVEL = 17
const TITLE = 22
const GAP = 14
const BAR = 22
const AXIS = 28

/**
 * Journeys on one time axis, lane under lane.
 *
 * A lane of grades is {name, grades: [{from, until, grade, edition}]}: a step line, broken where the framework changes.
 * A lane of bars is {name, bars: [{from, until, open, text}]}; a lane of marks is {name, marks: [{at, text, shape}]}.
 * Days are Date; no until means: still so at the end.
 *
 * @param shades [{from, until}] behind the lanes of grades
 * @param label what the drawing shows, for who cannot see it
 * @param read called with the text of the mark that is pointed at or has the focus, and with nothing afterwards
 */
export function lanes({from, until, lanes, shades = [], label}, width, read = () => {}) {
  const x = d3.scaleUtc([from, until], [LEFT, width - RIGHT]).clamp(true)
  const heights = lanes.map(height)
  const total = d3.sum(heights) + AXIS
  const drawing = svg('svg', {viewBox: `0 0 ${width} ${total}`, width, height: total,
    role: lanes.some(lane => lane.marks) ? 'group' : 'img', 'aria-label': label})
  const quiet = drawing.appendChild(svg('g', {'aria-hidden': 'true'}))
  const bottom = total - AXIS
  shades.forEach(shade => quiet.append(svg('rect', {class: 'wm-shade', x: x(shade.from), y: 0, height: bottom,
    width: Math.max(2, x(shade.until ?? until) - x(shade.from))})))
  d3.select(quiet.appendChild(svg('g', {class: 'grid', transform: `translate(0,${bottom})`})))
    .call(timeAxis(x, width).tickSize(-bottom).tickFormat(''))
  d3.select(quiet.appendChild(svg('g', {class: 'axis', transform: `translate(0,${bottom})`})))
    .call(timeAxis(x, width))
  let top = 0
  lanes.forEach((lane, i) => {
    const still = svg('g', {'aria-hidden': 'true'}, svg('text', {class: 'wm-lane', x: 0, y: 15}, lane.name))
    const place = svg('g', {transform: `translate(0,${top})`}, still)
    if (lane.grades) gradeLane(still, lane.grades, x, until)
    if (lane.bars) barLane(still, rows(lane.bars), x, until, width)
    if (lane.marks) markLane(place, lane, x, read)
    drawing.append(place)
    top += heights[i]
  })
  return drawing
}

function height(lane) {
  const inside = lane.grades ? LEVEL * SCALE.length : lane.bars ? BAR * rows(lane.bars).length : BAR
  return TITLE + inside + GAP
}

const level = grade => TITLE + LEVEL * (SCALE.includes(grade) ? SCALE.indexOf(grade) : (SCALE.length - 1) / 2) + LEVEL / 2

function gradeLane(place, grades, x, end) {
  SCALE.forEach(grade => place.append(svg('text', {x: 6, y: level(grade) + 5, 'aria-hidden': 'true'}, gradeLetter(grade)),
    svg('line', {x1: LEFT, x2: x(end), y1: level(grade), y2: level(grade), stroke: '#e4e6e8'})))
  grades.forEach((one, i) => {
    const next = grades[i + 1]
    const [start, stop, y] = [x(one.from), x(one.until ?? end), level(one.grade)]
    place.append(svg('g', {},
      svg('title', {}, `${gradeName(one.grade)} (${one.edition})`),
      svg('rect', {class: `wm-fill-${one.grade}`, x: start, y: y - 7, width: Math.max(2, stop - start), height: 14, stroke: '#0b0c0c'}),
      stop - start > 16 ? svg('text', {class: `wm-on-${one.grade}`, x: start + 4, y: y + 5}, gradeLetter(one.grade)) : undefined))
    if (!next || next.from > (one.until ?? end)) return
    place.append(next.edition === one.edition
      ? svg('line', {class: 'wm-step', x1: stop, x2: stop, y1: y, y2: level(next.grade)})
      : svg('line', {class: 'wm-break', x1: stop, x2: stop, y1: TITLE - 4, y2: TITLE + LEVEL * SCALE.length + 4}))
  })
}

/** Bars that overlap stand in rows under each other. */
function rows(bars) {
  const made = []
  for (const bar of bars) {
    const free = made.find(row => (row.at(-1).until ?? Infinity) <= bar.from)
    if (free) free.push(bar)
    else made.push([bar])
  }
  return made
}

function barLane(place, rows, x, end, width) {
  rows.forEach((row, i) => row.forEach((bar, j) => {
    const [start, stop, y] = [x(bar.from), x(bar.until ?? end), TITLE + BAR * i]
    const room = (row[j + 1] ? x(row[j + 1].from) : width) - start
    place.append(svg('g', {}, svg('title', {}, bar.text),
      svg('rect', {class: bar.open ? 'wm-bar wm-bar--open' : 'wm-bar', x: start, y, width: Math.max(3, stop - start), height: BAR - 4}),
      svg('text', {x: start + 4, y: y + 14}, fit(bar.text, room - 6))))
  }))
}

const fit = (text, room) => {
  const most = Math.floor(room / 8)
  return text.length <= most ? text : most > 3 ? text.slice(0, most - 1) + '…' : ''
}

const SHAPES = {visit: d3.symbolTriangle, statement: d3.symbolCircle, plan: d3.symbolSquare, correction: d3.symbolDiamond}

/** Each mark can be reached with the keyboard, and says what it stands for. */
function markLane(place, {name, marks}, x, read) {
  place.append(svg('g', {role: 'group', 'aria-label': name}, marks.map(mark => {
    const made = svg('path', {class: `wm-mark wm-mark--${mark.shape}`, d: d3.symbol(SHAPES[mark.shape], 90)(), role: 'img', tabindex: 0,
      'aria-label': mark.text, transform: `translate(${x(mark.at)},${TITLE + BAR / 2 - 2})`}, svg('title', {}, mark.text))
    for (const begins of ['focus', 'pointerenter']) made.addEventListener(begins, () => read(mark.text))
    for (const ends of ['blur', 'pointerleave']) made.addEventListener(ends, () => read(''))
    return made
  })))
}

/** One judgement of an authority's periods, as a lane has it. */
export function gradesOf(periods, gradeOf, editionName) {
  return periods.map(period => ({
    from: time(period.from), until: time(period.until), grade: gradeOf(period), edition: editionName(period.edition)
  })).filter(one => one.grade !== 'not_asked')
}

export const describe = (name, from, until) => `${name}, from ${date(from)} to ${date(until)}`
