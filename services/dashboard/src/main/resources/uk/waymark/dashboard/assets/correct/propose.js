import {tell} from '../api.js'
import {at, element, paragraph} from '../dom.js'
import {clearRefusals, refused} from '../show.js'
import {draft} from '../forms/draft.js'
import {newId} from '../forms/ids.js'
import {understood} from '../forms/refusals.js'
import {gradesInForce} from './facts.js'
import {correctionForm} from './form.js'
import {impact} from './impact.js'
import {place} from './proposal.js'

/**
 * From a form to a proposal: what it would change is shown before it can be proposed, and anew after every change of
 * the form. What was typed stays in this browser until then.
 */
export function propose(urn, command, subject, all, vocabulary) {
  const fact = command === 'ReissueReport' ? {judgements: gradesInForce(all, subject.fact.inspectionId)} : subject.fact
  const {form, body, raw, put} = correctionForm(command, subject, fact, vocabulary)
  const outcome = element('div', {id: 'outcome'})
  const kept = draft(`/authorities/${urn}/correct?event=${subject.event.eventId}&command=${command}`)
  const proposalId = newId(urn)
  const path = `/api/authorities/${urn}/corrections`

  form.addEventListener('input', () => {
    outcome.replaceChildren()
    kept.keep(raw())
  })
  const attempt = async action => {
    if (form.hasAttribute('aria-busy')) return
    clearRefusals(form)
    form.setAttribute('aria-busy', 'true')
    try {
      await action()
    } catch (trouble) {
      outcome.replaceChildren()
      refused(form, understood(trouble, form, NAMES, 'The server cannot be reached. What you typed is kept in this browser.'))
    } finally {
      form.removeAttribute('aria-busy')
    }
  }
  form.addEventListener('submit', event => {
    event.preventDefault()
    attempt(async () => {
      const asked = body(proposalId)
      const told = await tell('POST', `${path}/preview`, asked)
      const send = element('button', {type: 'button', class: 'govuk-button', id: 'propose'}, 'Propose this correction')
      send.addEventListener('click', () => attempt(async () => {
        await tell('POST', path, asked)
        kept.discard()
        location.assign(place({urn, proposalId}))
      }))
      const title = element('h2', {class: 'govuk-heading-m', tabindex: '-1'}, 'What it would change')
      outcome.replaceChildren(title, ...[impact(told)].flat(),
        paragraph('Nothing is recorded yet. Proposed, it waits until another administrator approves it.'), send)
      title.focus()
    })
  })
  const before = kept.read()
  if (before) put(before)
  return [before ? restored(kept, urn, command, subject, all, vocabulary) : '', form, outcome]
}

function restored(kept, ...again) {
  const discard = element('button', {type: 'button', class: 'govuk-button govuk-button--secondary'}, 'Discard the draft')
  discard.addEventListener('click', () => {
    kept.discard()
    at('form').replaceChildren(...propose(...again))
    at('field-reason').focus()
  })
  return element('div', {class: 'govuk-inset-text', id: 'draft'}, paragraph('What you typed before is back: this browser kept it. Nobody else has seen it.'), discard)
}

const NAMES = {corrects: 'What it corrects', changes: 'What you changed', proposalId: 'This proposal'}
