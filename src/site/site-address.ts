/** Where the site lives, unless `SITE_URL` says otherwise: canonical addresses, feeds and the name we fetch under. */
export const declaredSite = 'https://remnavi.example';
