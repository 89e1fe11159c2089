const GRADES = {
  outstanding: ['Outstanding', 'O'],
  good: ['Good', 'G'],
  requires_improvement: ['Requires improvement', 'R'],
  adequate: ['Adequate', 'A'],
  inadequate: ['Inadequate', 'I'],
  not_judged_under_framework: ['No overall under the 2026 framework', '–'],
  not_judged: ['Not judged', 'N'],
  unknown: ['Unknown', '?'],
  not_rated: ['Not rated yet', '·'],
  nothing_recorded_yet: ['Nothing recorded yet', '·'],
  not_asked: ['Not asked under this framework', '/']
}

/** Best first; those of one scale. */
export const SCALE = ['outstanding', 'good', 'requires_improvement', 'inadequate']

export const gradeName = grade => GRADES[grade]?.[0] ?? sentence(grade)
export const gradeLetter = grade => GRADES[grade]?.[1] ?? '?'

/** The judgements people compare by; the leaders' was asked under another name before 2018. */
export const JUDGEMENTS = [
  {key: 'overall', name: 'Overall', codes: []},
  {key: 'leaders', name: 'Leaders', codes: ['impact_of_leaders', 'leadership_management_governance']},
  {key: 'help_and_protection', name: 'Help and protection', codes: ['help_and_protection']},
  {key: 'in_care', name: 'In care', codes: ['in_care']},
  {key: 'care_leavers', name: 'Care leavers', codes: ['care_leavers']}
]

/** A judgement's grade in a rating: a grade, or which kind of none it is. */
export function gradeOf(judgement, rating) {
  if (rating.state && rating.state !== 'rated') return rating.state
  if (judgement.key === 'overall') return rating.overall
  const code = judgement.codes.find(asked => rating.judgements[asked])
  return code ? rating.judgements[code] : 'not_asked'
}

export const EDITIONS = {
  PRE_SIF: 'before SIF',
  SIF: 'SIF',
  ILACS_2018: 'ILACS 2018',
  ILACS_2023: 'ILACS 2023',
  ILACS_2026: 'ILACS 2026'
}

export const editionName = code => EDITIONS[code] ?? code?.replace('_', ' ') ?? ''

/** A code of the API as people write it. */
export function sentence(code) {
  const text = String(code ?? '').replaceAll('_', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const RULES = {
  'any-framework': 'each authority’s latest published report, whatever the framework',
  ilacs: 'only authorities whose latest published report is ILACS'
}

export const plural = (n, one, many = one + 's') => `${n} ${n === 1 ? one : many}`
