import {personName} from '../correct/proposal.js'
import {moment} from '../dates.js'
import {element, link} from '../dom.js'
import {plural} from '../words.js'
import {proposalWords} from './words.js'

/** Everything proposed with one import, in the queue. */
export function batchCard({batch, proposals, authorities, reason, proposedBy, proposedAt}) {
  return element('li', {},
    element('h3', {class: 'govuk-heading-s wm-slim'}, link(`/corrections/batches/${batch}`, `Import about ${plural(authorities, 'authority', 'authorities')}: ${proposalWords(proposals)}`)),
    reason ? element('div', {}, `Because: ${reason}`) : '',
    element('div', {class: 'wm-quiet'}, `Proposed by ${personName(proposedBy)}, ${moment(proposedAt)}`))
}
