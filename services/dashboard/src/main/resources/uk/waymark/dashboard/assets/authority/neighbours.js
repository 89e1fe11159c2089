import {date} from '../dates.js'
import {element, hidden, link, paragraph} from '../dom.js'
import {gradeCell, legend} from '../grade.js'
import {table} from '../table.js'
import {editionName, gradeOf, JUDGEMENTS} from '../words.js'

const COMPARED = 5

/** An authority among its statistical neighbours, nearest first. */
export function neighbours(authority, ratings) {
  const byUrn = new Map(ratings.items.map(one => [one.urn, one]))
  const near = authority.statisticalNeighbours.filter(one => one.urn)
  if (near.length === 0) return paragraph('No statistical neighbours are recorded.')
  const rows = [authority.urn, ...near.map(one => one.urn)].map(urn => byUrn.get(urn)).filter(Boolean)
  const values = new Set(rows.flatMap(one => JUDGEMENTS.map(judgement => gradeOf(judgement, one))))
  const urns = [authority, ...near.slice(0, COMPARED)].map(one => one.urn).join(',')
  return [
    legend([...values]),
    table('Statistical neighbours, nearest first', [{name: 'Authority'}, ...JUDGEMENTS.map(one => ({name: one.name, turn: true})),
      {name: 'Published'}, {name: 'Framework'}],
    rows.map(one => [one.urn === authority.urn ? element('strong', {}, one.name, hidden(' (this authority)')) : link(`/authorities/${one.urn}`, one.name),
      ...JUDGEMENTS.map(judgement => gradeCell(gradeOf(judgement, one))),
      one.publicationDate ? date(one.publicationDate) : '', editionName(one.edition)]), {dense: true}),
    paragraph(link(`/compare?urns=${urns}`, `Compare its journey with its ${Math.min(COMPARED, near.length)} nearest neighbours`))
  ]
}
