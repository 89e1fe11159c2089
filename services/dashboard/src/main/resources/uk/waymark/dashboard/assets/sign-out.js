import {actor} from './api.js'
import {forget} from './forms/draft.js'

/** Drafts may hold what is not public: who signs out leaves none behind. */
document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', () => forget(actor()))
