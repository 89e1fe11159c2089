import {moment} from '../dates.js'
import {element, link, outward} from '../dom.js'
import {sentence} from '../words.js'
import {fieldName} from '../forms/fields.js'

const COLOURS = {open: 'govuk-tag--yellow', approved: 'govuk-tag--green', rejected: 'govuk-tag--red', withdrawn: 'govuk-tag--grey'}
const KINDS = {recording_error: 'Recorded wrongly', reissue: 'Reissued by the publisher', withdrawal: 'Withdrawn by the publisher',
  source_unavailable: 'Source not available any more'}

export const kindName = kind => KINDS[kind] ?? sentence(kind)
export const stateTag = state => element('strong', {class: `govuk-tag ${COLOURS[state] ?? ''}`}, sentence(state))
export const staleTag = () => element('strong', {class: 'govuk-tag govuk-tag--orange'}, 'Stale')
export const place = proposal => `/corrections/${proposal.urn}/${encodeURIComponent(proposal.proposalId)}`

/** Who somebody is, as far as the directory knows. */
export const personName = person => person ? person.name ?? person.id : 'nobody'

/** What a proposal is about, such as "Report published 80566-2021-08-20". */
export function subjectName(subject) {
  const [type, ...id] = (subject ?? 'a fact').split(' ')
  return [sentence(type.replaceAll('-', ' ')), ...id].join(' ')
}

/** What a correction rests on: a link, a document, where it can be found otherwise. */
export function evidence({link, documentSha256, note}) {
  return [link && outward(link, link), documentSha256 && `document with the hash ${documentSha256}`, note].filter(Boolean)
}

/** A proposal in the queue. */
export function card(proposal) {
  const few = proposal.changes.slice(0, 3)
  return element('li', {},
    element('h2', {class: 'govuk-heading-s wm-slim'}, link(place(proposal), `${proposal.authority}: ${subjectName(proposal.subject)}`), ' ', stateTag(proposal.state), proposal.stale ? [' ', staleTag()] : ''),
    element('ul', {class: 'govuk-list govuk-list--bullet wm-slim'},
      few.length ? few.map(change => element('li', {}, said(change))) : element('li', {}, kindName(proposal.kind)),
      proposal.changes.length > few.length ? element('li', {}, `and ${proposal.changes.length - few.length} more`) : ''),
    proposal.stale ? element('div', {}, 'It does not fit what is recorded by now: what changed since is told there.') : '',
    element('div', {}, `Because: ${proposal.reason}`),
    element('div', {}, 'Evidence: ', evidence(proposal.evidence).flatMap((one, i) => i ? ['; ', one] : [one])),
    element('div', {class: 'wm-quiet'}, `${kindName(proposal.kind)}. Proposed by ${personName(proposal.proposedBy)}, ${moment(proposal.proposedAt)}`
      + (proposal.decidedAt ? `. Decided by ${personName(proposal.decidedBy)}, ${moment(proposal.decidedAt)}` : '')
      + (proposal.outcome ? `: ${proposal.outcome}` : '')))
}

const said = ({field, from, to}) => `${fieldName(field)}: ${value(from)} → ${value(to)}`

/** A value of a field as people read it. */
export const value = text => text === null || text === undefined || text === '' ? 'nothing' : /^[a-z]+(_[a-z]+)*$/.test(text) ? sentence(text) : text
