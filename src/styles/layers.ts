/**
 * The order of the layers that all styles stand in. It is the one style that stands in the page itself, ahead of the
 * sheets, which a bundler may link in any order; the content security policy allows it by its hash.
 */
export const layerOrder = '@layer tokens, base, components, pages, print;';
