import {tell} from '../api.js'
import {element, paragraph} from '../dom.js'
import {control} from '../forms/controls.js'
import {knownFrom} from '../forms/dates.js'
import {draft} from '../forms/draft.js'
import {button} from '../forms/groups.js'
import {hex} from '../forms/ids.js'
import {mark, unmark} from '../forms/mark.js'
import {edition, judgements} from './judgements.js'

/**
 * A form with what was typed into it, which is kept as a draft in this browser. The draft holds the key under which it
 * is recorded, so that it is recorded once however often it is sent.
 *
 * @param asked what the address says the form begins with, by field
 */
export function entry(form, context, address, asked) {
  const kept = draft(address)
  const fields = Object.fromEntries(Object.entries(form.fields).map(([name, field]) => {
    const label = field.label + (field.required || field.unmarked ? '' : ' (optional)')
    return [name, control(name, {...field, label}, {...context, path: path => path, kinds: {edition, judgements}})]
  }))
  const all = Object.entries(fields)
  const say = () => {
    const said = {}
    for (const [name, one] of all) {
      one.refresh?.(said)
      const value = one.say()
      if (value !== undefined && !(Array.isArray(value) && value.length === 0)) said[name] = value
    }
    return said
  }
  const before = kept.read()
  const key = before?.key ?? hex(16)
  all.forEach(([name, one]) => {
    const field = form.fields[name]
    if (field.begin) one.from(field.begin(context))
    if (asked[name]) one.from(field.as === 'known' ? knownFrom(asked[name]) : asked[name])
    if (before) one.put(before.typed[name])
  })
  const made = element('form', {id: 'entry', novalidate: true, 'aria-label': form.title},
    all.flatMap(([, one]) => one.elements),
    element('button', {type: 'submit', class: 'govuk-button'}, 'Continue'))
  const keep = () => kept.keep({key, typed: Object.fromEntries(all.map(([name, one]) => [name, one.raw()]))})
  const about = notice(before, () => {
    kept.discard()
    location.assign(address)
  })
  made.addEventListener('input', () => {
    say()
    about.saved(keep())
  })
  checkOnLeaving(made, fields, say)
  say()

  return {
    element: made, notice: about.element, say, restored: before !== undefined,
    /** What is wrong with it, as far as that can be told here. */
    check() {
      all.forEach(([, one]) => one.tidy?.())
      const wrong = all.flatMap(([, one]) => one.check(say()))
      return wrong.map(([field, detail]) => ({field, detail}))
    },
    keep, discard: kept.discard,
    request() {
      const body = say()
      const path = form.path.replace(/\{(\w+)}/g, (_, name) => encodeURIComponent(name === 'urn' ? context.urn : body[name]))
      const inPath = form.path.match(/\w+(?=})/g) ?? []
      return {path, body: Object.fromEntries(Object.entries(body).filter(([name]) => !inPath.includes(name)))}
    },
    async send() {
      keep()
      const {path, body} = this.request()
      return tell('POST', path, body, {'Idempotency-Key': key})
    }
  }
}

/** Says that a draft is kept, and lets somebody throw it away. */
function notice(before, discard) {
  const words = paragraph(before ? 'Your draft is back: this browser kept it. Nobody else has seen it.'
    : 'What you type is kept as a draft in this browser, for you alone, until it is recorded, you discard it, or you sign out.')
  words.setAttribute('role', 'status')
  const away = button('Discard the draft', {id: 'discard', hidden: !before})
  away.addEventListener('click', discard)
  return {
    element: element('div', {class: 'govuk-inset-text', id: 'draft'}, words, away),
    saved(kept) {
      const now = kept ? 'Draft saved in this browser.' : 'This browser keeps no drafts: what you type is lost when you leave this page.'
      if (words.textContent !== now) words.textContent = now
      away.hidden = !kept
    }
  }
}

/** Says what is wrong with an answer when somebody leaves it; who goes on to a button is told by that. */
function checkOnLeaving(made, fields, say) {
  made.addEventListener('focusout', event => {
    const group = event.target.closest('[data-field]')
    if (!group || group.contains(event.relatedTarget) || event.relatedTarget?.closest('button') || !event.relatedTarget) return
    const wrong = Object.values(fields).flatMap(one => one.check(say())).filter(([path]) => path === group.dataset.field)
    if (wrong.length) mark(group, wrong[0][1])
    else if (group.classList.contains('govuk-form-group--error')) unmark(group)
  })
}
