import {days, span} from '../dates.js'
import {paragraph} from '../dom.js'
import {table} from '../table.js'
import {gradeName} from '../words.js'

/** How long an authority was at each overall grade, until the day asked about. */
export function spells({periods, on}) {
  if (periods.length === 0) return paragraph('It had no rating by then.')
  const lengths = new Map()
  for (const period of periods) {
    const end = !period.until || period.until > on ? on : period.until
    lengths.set(period.overall, (lengths.get(period.overall) ?? 0) + days(period.from, end))
  }
  const all = [...lengths.values()].reduce((sum, length) => sum + length, 0)
  return table('Time at each overall grade since the first rating', [{name: 'Overall'}, {name: 'Time', number: true},
    {name: 'Days', number: true}, {name: 'Share', number: true}],
  [...lengths].sort((a, b) => b[1] - a[1]).map(([grade, length]) =>
    [gradeName(grade), span(length), length.toLocaleString('en-GB'), all ? `${Math.round(100 * length / all)}%` : '']))
}
