import {gradeName} from '../words.js'

/**
 * What changed, in one sentence: whose rating, and which counts moved; nothing when nobody would see a difference.
 *
 * @param before counts shown until now; undefined, like {@code after}, when they could not be had
 */
export function news(states, before, after) {
  const names = [...new Set(states.map(state => state?.name).filter(Boolean))]
  const who = names.length === 0 ? 'Updated' : `Updated: ${names.slice(0, 3).join(', ')}`
    + (names.length > 3 ? ` and ${names.length - 3} more` : '')
  const known = before && after
  const moved = !known ? [] : Object.keys(after.counts).filter(grade => before.counts[grade] !== after.counts[grade])
    .map(grade => `${gradeName(grade)} ${before.counts[grade]} to ${after.counts[grade]}`)
  if (names.length === 0 && moved.length === 0) return ''
  const counts = moved.length ? ` ${moved.join(', ')}.` : known ? ' The counts are the same.' : ''
  return `${who}.${counts}`
}
