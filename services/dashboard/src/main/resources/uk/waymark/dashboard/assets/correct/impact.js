import {date} from '../dates.js'
import {element, paragraph} from '../dom.js'
import {grade} from '../grade.js'
import {dataTable, table} from '../table.js'
import {gradeName, plural, RULES, sentence} from '../words.js'
import {changes} from './changes.js'

const WHAT = {added: 'Added', changed: 'Changed', removed: 'Removed'}

/** Changes of one kind that are shown at once. */
const FEW = 25

/**
 * What a correction would change, before and after, wherever people see it.
 *
 * @param names of the authorities it is about, by URN, where it may be about several
 */
export function impact({ratings, timeline, standings, leaps}, names = {}) {
  const name = Object.keys(names).length > 1 ? urn => names[urn] ?? urn : undefined
  if ([ratings, timeline, standings, leaps].every(all => all.length === 0)) {
    return paragraph('No rating, timeline entry, count or leap changes by it.')
  }
  return [part('Ratings', 'No rating changes.', ratings, all => ratingTable(all, name)),
    part('Timeline', 'No timeline entry changes.', timeline, all => entries(all, name)),
    part('Standings', 'No count changes.', standings, standingsTable),
    part('Leaps', 'No leap changes.', leaps, leapTable)]
}

const part = (title, none, all, make) =>
  element('div', {}, element('h3', {class: 'govuk-heading-s wm-slim'}, title), all.length === 0 ? paragraph(none)
    : all.length > FEW ? dataTable(`${plural(all.length, 'change')}: ${title.toLowerCase()}`, () => make(all)) : make(all))

const days = ({from, until}) => `${from ? date(from) : 'always'} until ${until ? date(until) : 'now'}`

function ratingTable(all, name) {
  return table('Ratings, before and after', [...name ? [{name: 'Authority'}] : [], {name: 'Days'}, {name: 'Judgement'}, {name: 'Before'}, {name: 'After'}],
    all.flatMap(change => judged(change).map(([judgement, before, after]) => [...name ? [name(change.urn)] : [], days(change), judgement, before, after])), {hideCaption: true})
}

/** The judgements that differ; where none does, what they rest on. */
function judged({before, after}) {
  const codes = [...new Set([before, after].flatMap(one => one?.judgements ?? []).map(judgement => judgement.code))]
  const of = (profile, code) => profile?.judgements.find(judgement => judgement.code === code)?.grade
  const rows = codes.filter(code => of(before, code) !== of(after, code))
    .map(code => [sentence(code), shown(of(before, code)), shown(of(after, code))])
  if (before?.overall !== after?.overall) {
    rows.unshift(['Overall', shown(before ? before.overall : 'not_rated'), shown(after ? after.overall : 'not_rated')])
  }
  return rows.length ? rows : [['Rests on', before?.inspectionId ?? 'nothing', after?.inspectionId ?? 'nothing']]
}

const shown = value => value ? grade(value) : 'none'

function entries(all, name) {
  return element('ul', {class: 'wm-list'}, all.map(entry => element('li', {}, element('strong', {}, WHAT[entry.kind] ?? sentence(entry.kind)), `: ${name ? `${name(entry.urn)}, ` : ''}${entry.title}`,
    entry.fields.length ? changes(entry.fields, `What ${entry.title} tells`) : '')))
}

function standingsTable(all) {
  return table('Standings, before and after', [{name: 'Area and rule'}, {name: 'Days'}, {name: 'Count'}, {name: 'Before', number: true}, {name: 'After', number: true}],
    all.flatMap(change => counted(change).map(([name, before, after]) =>
      [`${sentence(change.area)}: ${RULES[change.rule] ?? change.rule}`, days(change), name, before, after])), {hideCaption: true})
}

function counted({before, after}) {
  const counts = {...before.counts, ...after.counts}
  return [...Object.keys(counts).map(key => [gradeName(key), before.counts[key] ?? 0, after.counts[key] ?? 0]),
    ['Not rated', before.unrated, after.unrated], ['Authorities counted', before.authorities, after.authorities]]
    .filter(([, was, is]) => was !== is).map(([name, was, is]) => [name, String(was), String(is)])
}

function leapTable(all) {
  return table('Leaps, before and after', [{name: 'Rule'}, {name: 'Before'}, {name: 'After'}],
    all.map(change => [RULES[change.rule] ?? change.rule, leap(change.before), leap(change.after)]), {hideCaption: true})
}

const leap = one => one
  ? `${one.name}, ${date(one.date)}: ${gradeName(one.from)} to ${gradeName(one.to)}` + (one.first ? ', the first of its kind' : '')
  : 'none'
