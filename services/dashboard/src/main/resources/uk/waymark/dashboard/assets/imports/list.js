import {moment} from '../dates.js'
import {element, link, paragraph} from '../dom.js'
import {pager} from '../pager.js'
import {table} from '../table.js'
import {plural} from '../words.js'
import {fileNames, originName, runName, stateTag} from './words.js'

/** Earlier imports, newest first. */
export function list(told) {
  if (told.total === 0) return paragraph('Nothing was imported yet.')
  return [element('p', {class: 'govuk-body'}, `${plural(told.total, 'import')}, newest first.`),
    table('Earlier imports', [{name: 'Files'}, {name: 'State'}, {name: 'Rows'}, {name: 'When'}, {name: 'Who'}], told.items.map(line), {hideCaption: true}),
    pager(told, 'page', 'Pages of earlier imports', ['Newer', 'Older'])]
}

function line(one) {
  return [link(`/imports/${one.id}`, `${runName(one)}: ${fileNames(one)}`), stateTag(one.state), rows(one), moment(one.createdAt),
    one.origin === 'http' ? one.actorName : `${one.actorName}, ${originName(one.origin)}`]
}

function rows({progress: {done, total}, errorCount, state}) {
  if (errorCount) return plural(errorCount, 'error')
  return ['done', 'refused'].includes(state) ? plural(total, 'row') : `${done} of ${total}`
}
