const of = String.raw`(?:position|role|job|vacancy|posting|requisition)`;
const state = String.raw`(?:is |has been |was |are |have been )?(?:now |already )?(?:closed|filled)`;

const inTitle = new RegExp(
	String.raw`[[(*]\s*(?:(?:${of} )?(?:filled|closed)|expired|on hold)\s*[\])*]|\b${of} ${state}\b|\btest (?:posting|advert)\b|\bplease ignore\b`,
	'i',
);
/** Matches only a complete sentence: “until the position is filled” does not say that it is filled now. */
const inText = new RegExp(
	String.raw`(?:^|[.!?\n•]\s*)(?:(?:edit|update|note|edited)\W{1,3})?(?:(?:(?:this|the) )?${of} ${state}|filled|applications? (?:are |have |is )?(?:now )?closed(?: on [^.!\n]{3,30})?|(?:we are |we’re |we're )?no longer accepting applications|(?:this )?(?:advert|posting|offer)?(?: has| is)? ?expired|(?:we are|we’re|we're) (?:currently )?not hiring(?: at the moment| at this time| right now| now| currently)?|(?:evergreen posting\W{1,3})?(?:there is |we have )?no opening(?: right)? now)\s*(?:[.!,\n]|$)`,
	'i',
);
/** Number of characters searched at the beginning and at the end of an advert, where such a sentence stands. */
const ENDS = 2_000;

/** The words in which an advert says that its job is taken, or that there is no job; null if it does not say so. */
export function closedBy(title: string, text: string): string | null {
	const ends = text.length <= 2 * ENDS ? text : `${text.slice(0, ENDS)}\n${text.slice(-ENDS)}`;
	return (inTitle.exec(title) ?? inText.exec(ends))?.[0].replace(/^[.!?\n•\s]+/, '').trim() ?? null;
}
