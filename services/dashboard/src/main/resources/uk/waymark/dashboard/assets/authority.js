import {ask} from './api.js'
import {date, element, grade, gradeName, outward, when} from './dom.js'

const AT_MOST = 30

/** Authorities by part of their name, each a link to its journey. */
export async function find(text) {
  const told = await ask('/api/authorities', {q: text, size: AT_MOST})
  if (told.total === 0) return element('p', {}, 'No authority has that in its name.')
  const some = told.total > told.items.length ? `, the first ${told.items.length} shown` : ''
  return element('div', {},
    element('p', {class: 'quiet'}, `${told.total} found${some}.`),
    element('ul', {class: 'found'}, ...told.items.map(found => element('li', {},
      element('a', {href: '#' + found.urn}, found.name)))))
}

/** What rates an authority today, and everything that happened on its journey. */
export async function authority(urn) {
  const path = '/api/authorities/' + encodeURIComponent(urn)
  const [rating, timeline] = await Promise.all([
    ask(path + '/rating'), ask(path + '/timeline', {order: 'desc', size: 200})
  ])
  const name = rating.name ?? timeline.name ?? urn
  return element('div', {},
    element('h2', {tabindex: '-1'}, name),
    current(rating),
    element('h3', {}, 'Its journey, newest first'),
    element('ol', {class: 'timeline'}, ...timeline.items.map(entry)),
    timeline.total > timeline.items.length
      ? element('p', {class: 'quiet'}, `${timeline.total - timeline.items.length} earlier entries are not shown.`)
      : undefined)
}

function current(rating) {
  if (rating.state && rating.state !== 'rated') return element('p', {}, grade(rating.state))
  return element('div', {},
    element('p', {}, grade(rating.overall), ` since ${date(rating.from ?? rating.publicationDate)}, `
      + `${rating.edition.replace('_', ' ')} `, outward(rating.source, 'report')),
    judgements(Object.entries(rating.judgements ?? {})
      .map(([code, value]) => ({label: rating.labels?.[code] ?? code.replaceAll('_', ' '), grade: value}))))
}

function judgements(all) {
  return element('dl', {class: 'judgements'}, ...all.flatMap(one => [
    element('dt', {}, one.label ?? one.code.replaceAll('_', ' ')),
    element('dd', {}, grade(one.grade))]))
}

function entry(told) {
  return element('li', {},
    element('p', {class: 'quiet'}, when(told.date)),
    element('h4', {}, told.title),
    told.embargoed ? element('p', {}, element('strong', {}, 'Not published yet: embargoed')) : undefined,
    told.judgements?.length ? judgements(told.judgements) : undefined,
    told.words ? element('blockquote', {}, told.words, ` (${told.person}, ${told.role})`) : undefined,
    ...Object.entries(told.findings ?? {}).map(([kind, texts]) => element('details', {},
      element('summary', {}, `${gradeName(kind).replaceAll('_', ' ')}: ${texts.length}`),
      element('ul', {}, ...texts.map(text => element('li', {}, text))))),
    told.link ? element('p', {}, outward(told.link, 'Report or letter')) : undefined)
}
