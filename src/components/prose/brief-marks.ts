/** Comments around the text of a `<Brief>`, by which OnlyBrief finds it in its page. */
export const briefStart = '<!--brief-->';
export const briefEnd = '<!--/brief-->';
