import {moment} from '../dates.js'
import {element, link, outward} from '../dom.js'
import {progress} from '../progress.js'
import {plural} from '../words.js'
import {decisionTag, kindWords, proposalWords, runs} from './words.js'

const ENDS = {
  done: 'Every proposal was decided.', cancelled: 'It was stopped on request. What is decided stands; the rest is open.',
  interrupted: 'Waymark stopped while it ran. What is decided stands; the rest is open.',
  failed: 'Something went wrong; the log of the server says what. What is decided stands; the rest is open.', running: 'It goes authority by authority.'
}

/** What was proposed, by whom and why, and what became of it. */
export function summary(told) {
  const about = Object.keys(told.authorities).length
  const rows = {
    Proposals: proposalWords(told.proposals) + (about ? `, about ${plural(about, 'authority', 'authorities')}` : ''),
    Reason: told.reason, Evidence: told.evidenceLink && outward(told.evidenceLink, told.evidenceLink),
    Proposed: `by ${told.actorName}, ${moment(told.createdAt)}`, 'Came with': link(`/imports/${told.importId}`, 'this import'),
    Decision: told.decision && [decisionTag(told.decision.state), ` ${kindWords(told.decision.decision)[told.decision.state === 'done' ? 'did' : 'doing']}, by ${told.decidedBy}, ${moment(told.decision.startedAt)}. ${ENDS[told.decision.state] ?? ''}`],
    Because: told.decision?.reason
  }
  return element('dl', {class: 'wm-profile'}, Object.entries(rows).filter(([, value]) => value)
    .flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]))
}

/** How far a decision is that has not ended well. */
export const standing = ({decision}) => decision && decision.state !== 'done'
  ? progress(`${kindWords(decision.decision).doing}: proposals decided`, decision.done, decision.total) : ''

/** The same in one sentence, for who hears it. */
export const spoken = told => runs(told)
  ? `${kindWords(told.decision.decision).doing}: ${told.decision.done} of ${told.decision.total}.` : `${proposalWords(told.proposals)}.`
