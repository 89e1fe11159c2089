import {element} from '../dom.js'
import {plural, sentence} from '../words.js'

const KINDS = {
  approval: {doing: 'Approving', did: 'Approved', again: 'Go on approving'},
  rejection: {doing: 'Rejecting', did: 'Rejected', again: 'Go on rejecting'},
  withdrawal: {doing: 'Withdrawing', did: 'Withdrawn', again: 'Go on withdrawing'}
}

export const kindWords = decision => KINDS[decision] ?? {doing: sentence(decision), did: sentence(decision), again: 'Go on'}
export const runs = ({decision}) => decision?.state === 'running'
export const canGoOn = ({decision, proposals}) => proposals.open > 0 && ['cancelled', 'interrupted', 'failed'].includes(decision?.state)

const STATES = {running: 'blue', done: 'green', cancelled: 'grey', interrupted: 'yellow', failed: 'red'}
export const decisionTag = state => element('strong', {class: `govuk-tag govuk-tag--${STATES[state] ?? 'grey'}`}, sentence(state))

/** What became of the proposals, in the order in which people ask for it. */
export const proposalWords = proposals => ['open', 'approved', 'rejected', 'withdrawn'].filter(state => proposals[state] > 0)
  .map((state, i) => `${i ? proposals[state] : plural(proposals[state], 'proposal')} ${state}`).join(', ') || 'no proposals'
