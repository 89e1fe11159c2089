import {date, latestDay} from '../dates.js'

const SECRET = 'Not published yet: nobody outside will see it. Recorders, administrators and auditors see it, marked.'
const AT_ONCE = 'Public at once.'
const FOR_GOOD = 'It cannot be edited or deleted afterwards. What is recorded wrongly is put right by a correction, and both stay in the record.'

/**
 * What follows from recording something, in plain words.
 *
 * @param today (Europe/London), as the server sees it
 */
export function follows(command, body, {today, journey, vocabulary}) {
  return [...(WORDS[command] ?? fromItsDate)(body, today, journey, vocabulary), FOR_GOOD]
}

const WORDS = {
  RecordInspection: () => [SECRET, 'It counts in no rating and no standing until its report is published.'],
  PublishReport(body, today, {unpublished}, {editions}) {
    const inspection = unpublished.find(one => one.value === body.inspectionId)?.entry
    const rates = inspection?.scope === 'whole_service' && editions.find(one => one.code === inspection.edition)?.rates
    return [...released(body.publicationDate, today), rates
      ? 'From that day on its judgements count in ratings, standings and leaps.'
      : 'It rates nothing: only an inspection of the whole service under a framework that rates does.']
  },
  RecordVisit: ({published}, today) => published ? latestDay(published) ? released(latestDay(published), today) : [AT_ONCE]
    : [SECRET, 'You can publish its letter later.'],
  PublishVisitLetter: ({publicationDate}, today) => released(publicationDate, today),
  SubmitActionPlan: () => ['Public once both the plan is submitted and the report it answers is published.'],
  RecordMilestone: (body, today) => body.planId ? ['Public once its action plan is.'] : fromItsDate(body, today),
  RegisterAuthority: (body, today) => [...fromItsDate(body, today), 'Not rated yet: it counts as an authority without a rating.'],
  SucceedAuthority: ({on}, today) => [on > today ? `Until ${date(on)} nobody outside sees it; from then on the authority does not exist any more.`
    : `Public at once: the authority does not exist any more since ${date(on)}.`, 'No successor inherits a rating.']
}

function released(day, today) {
  if (day > today) return [`Will be published on ${date(day)} at 00:00, without anybody doing anything. Until then nobody outside sees it.`]
  return [day === today ? AT_ONCE : `Public at once, and counts since ${date(day)}.`]
}

/** What happened is public from the day on which it did. */
function fromItsDate(body, today) {
  const day = body.started ?? body.ended ?? body.reached ?? body.from ?? body.on ?? body.established
  const value = day?.value ?? (typeof day === 'string' ? day : '')
  return [value > today ? `Nobody outside sees it before ${date(value)}.` : AT_ONCE]
}
