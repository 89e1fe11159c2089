/** Where to sign in so as to come back to what is shown here. */
export const signInHere = () => `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`

/** The address may have changed since the page came. */
document.querySelector('.wm-header__door[href^="/sign-in"]')
  ?.addEventListener('click', event => event.currentTarget.setAttribute('href', signInHere()))
