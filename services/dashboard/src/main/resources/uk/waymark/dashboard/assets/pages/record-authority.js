import {ask, may, Refusal, signedIn} from '../api.js'
import {date} from '../dates.js'
import {at, element, link, paragraph} from '../dom.js'
import {drafts} from '../forms/draft.js'
import {notPublishedYet} from '../grade.js'
import {GROUPS, pageOf} from '../record/forms.js'
import {called, journey} from '../record/journey.js'
import {way} from '../record/way.js'
import {show} from '../show.js'

const urn = location.pathname.split('/')[2]
const heading = text => element('h2', {class: 'govuk-heading-m'}, text)

async function open() {
  await show(at('record'), async () => {
    if (!may('recorder', 'administrator')) throw new Refusal(signedIn() ? 403 : 401, {})
    const [authority, told] = await Promise.all([ask(`/api/authorities/${urn}`), journey(urn)])
    way(urn, authority.name)
    document.title = `Record - ${authority.name} - Waymark`
    at('title').textContent = `What can be recorded of ${authority.name}`
    return [...waiting(told), ...GROUPS.flatMap(([name, forms]) => [heading(name), tasks(forms, told)]), ...may('administrator')
      ? [heading('Was something recorded wrongly?'), paragraph(link(`/authorities/${urn}/correct`, 'Correct this record'))] : []]
  }, open)
}

/** What the public does not know yet, with what can be done about it. */
function waiting({unpublished, letterless, scheduled}) {
  const publish = (all, what, field, words) => all.map(one => element('li', {}, one.text, ' ', notPublishedYet(), element('div', {},
    link(`${pageOf(what, urn)}?${new URLSearchParams({[field]: one.value})}`, words))))
  const items = [...publish(unpublished, 'publish-report', 'inspectionId', 'Publish its report'), ...publish(letterless, 'publish-visit-letter', 'visitId', 'Publish its letter'),
    ...scheduled.map(entry => element('li', {}, called(entry), ' ', element('strong', {class: 'govuk-tag govuk-tag--blue'}, 'Scheduled'),
      element('div', {class: 'wm-quiet'}, `Will be published on ${date(entry.publicationDate)}.`)))]
  return [heading('Not published yet'), items.length ? element('ul', {class: 'wm-list', id: 'waiting'}, items)
    : paragraph('Everything recorded is public.')]
}

function tasks(forms, told) {
  const kept = drafts()
  return element('ul', {class: 'govuk-task-list'}, Object.entries(forms).filter(([what]) => what !== 'register-authority').map(([what, form]) => {
    const href = pageOf(what, urn)
    const [status, ...more] = statuses(form, told, kept.filter(one => one.split('?')[0] === href))
    return element('li', {class: 'govuk-task-list__item govuk-task-list__item--with-link'},
      element('div', {class: 'govuk-task-list__name-and-hint'},
        element('a', {class: 'govuk-link govuk-task-list__link', href, 'aria-describedby': `${what}-hint ${what}-status`}, form.title),
        element('div', {class: 'govuk-task-list__hint', id: `${what}-hint`}, form.about)),
      element('div', {class: 'govuk-task-list__status', id: `${what}-status`}, status, ...more))
  }))
}

/** Drafts somebody can go on with, or that there is nothing it could be recorded about. */
function statuses(form, told, kept) {
  if (kept.length) return kept.map((href, i) => link(href, kept.length > 1 ? `Draft ${i + 1} ` : 'Draft'))
  const needed = Object.values(form.fields).find(field => field.none)
  return [needed && told[needed.list].length === 0 ? element('span', {class: 'govuk-task-list__status--cannot-start-yet'}, 'Not possible yet') : '']
}

open()
