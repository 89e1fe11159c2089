import {AUTHORITY} from './authority.js'
import {FOLLOWED} from './followed.js'
import {OFSTED} from './ofsted.js'

/** What can be recorded, in the groups in which people look for it. */
export const GROUPS = [['What Ofsted did', OFSTED], ['What followed', FOLLOWED], ['The authority itself', AUTHORITY]]

/**
 * The form of each command by the last part of its page's address: the command and where the API takes it, what it is
 * called, and its fields by the names the API gives them.
 */
export const FORMS = {...OFSTED, ...FOLLOWED, ...AUTHORITY}

/** The page of a form. Register is the only one without an authority. */
export const pageOf = (what, urn) => what === 'register-authority' ? '/record/register-authority' : `/authorities/${urn}/record/${what}`
