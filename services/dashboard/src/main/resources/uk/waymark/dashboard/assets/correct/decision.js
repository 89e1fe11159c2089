import {actor, may, Refusal} from '../api.js'
import {element, paragraph} from '../dom.js'
import {clearRefusals, refused} from '../show.js'

const APPROVE = {address: 'approval', button: 'Approve', done: 'The correction is approved and recorded.'}
const REJECT = {address: 'rejection', button: 'Reject', done: 'The proposal is rejected.', reason: true}
const WITHDRAW = {address: 'withdrawal', button: 'Withdraw', done: 'The proposal is withdrawn.', reason: true}

const ABOUT = {proposalId: 'This proposal', corrects: 'What it corrects'}

/**
 * What whoever looks at an open proposal may do about it.
 *
 * @param stale whether it does not fit any more, and so cannot be approved
 * @param decide does it; throws what the server says against it
 */
export function decision(proposal, stale, decide) {
  const own = proposal.proposedBy?.id === actor()
  const choices = [...may('administrator') ? stale ? [REJECT] : [APPROVE, REJECT] : [], ...own && may('administrator', 'recorder') ? [WITHDRAW] : []]
  if (choices.length === 0) return paragraph('An administrator decides about it; who proposed it may withdraw it.')
  const form = element('form', {id: 'decide', novalidate: true, 'aria-label': 'Decide'},
    own ? paragraph('You proposed this: another administrator decides about it, unless this installation lets one person do both. You may withdraw it.') : '',
    element('div', {class: 'govuk-form-group', 'data-field': 'reason'},
      element('label', {class: 'govuk-label', for: 'reason'}, `Reason, ${choices.filter(one => one.reason).map(one => `to ${one.button.toLowerCase()} it`).join(' or ')}`),
      element('textarea', {class: 'govuk-textarea', id: 'reason', name: 'reason', rows: 3})),
    element('div', {class: 'govuk-button-group'}, choices.map(one => element('button', {type: 'submit', value: one.address,
      class: one === APPROVE ? 'govuk-button' : 'govuk-button govuk-button--secondary'}, one.button))))
  form.addEventListener('submit', async event => {
    event.preventDefault()
    if (form.hasAttribute('aria-busy')) return
    const chosen = choices.find(one => one.address === (event.submitter?.value ?? choices[0].address))
    clearRefusals(form)
    form.setAttribute('aria-busy', 'true')
    try {
      await decide(chosen, chosen.reason ? form.reason.value : undefined, proposal.version)
    } catch (trouble) {
      refused(form, understood(trouble))
    } finally {
      form.removeAttribute('aria-busy')
    }
  })
  return form
}

/** Whether what was decided about is not what is recorded any more. */
export const isOvertaken = trouble => trouble instanceof Refusal && trouble.status === 409 && trouble.errors[0]?.field === 'If-Match'

/** A refusal whose fields are named as this page names them; no answer is a refusal too. */
function understood(trouble) {
  if (isOvertaken(trouble)) return {message: 'Nothing was decided: more was recorded of this authority since this page was opened. It is shown now; look at it and decide again.', errors: []}
  if (trouble instanceof Refusal) return {message: trouble.message, errors: trouble.errors.map(error => ({...error, field: ABOUT[error.field] ?? error.field}))}
  if (trouble instanceof TypeError) return {message: 'The server cannot be reached. Nothing was decided, as far as this page knows: load it again to see.', errors: []}
  throw trouble
}
