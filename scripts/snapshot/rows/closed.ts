const noun = String.raw`(?:position|role|job|vacancy|posting|requisition)`;
const closed = String.raw`(?:is |has been |was |are |have been )?(?:now |already )?(?:closed|filled)`;

const inTitle = new RegExp(
	String.raw`[[(*]\s*(?:(?:${noun} )?(?:filled|closed)|expired|on hold)\s*[\])*]|\b${noun} ${closed}\b|\btest (?:posting|advert)\b|\bplease ignore\b`,
	'i',
);
/** Matches only a complete sentence: “until the position is filled” does not say that it is filled now. */
const inText = new RegExp(
	String.raw`(?:^|[.!?\n•]\s*)(?:(?:edit|update|note|edited)\W{1,3})?(?:(?:(?:this|the) )?${noun} ${closed}|filled|applications? (?:are |have |is )?(?:now )?closed(?: on [^.!\n]{3,30})?|(?:we are |we’re |we're )?no longer accepting applications|(?:this )?(?:advert|posting|offer)?(?: has| is)? ?expired|(?:we are|we’re|we're) (?:currently )?not hiring(?: at the moment| at this time| right now| now| currently)?|(?:evergreen posting\W{1,3})?(?:there is |we have )?no opening(?: right)? now)\s*(?:[.!,\n]|$)`,
	'i',
);
/** Only this many characters at the beginning and at the end of an advert are searched, because that is where it would say so. */
const ENDS = 2_000;

/** The words with which an advert says that the job is taken or does not exist, such as `position filled`; null if there are none. */
export function closedBy(title: string, text: string): string | null {
	const ends = text.length <= 2 * ENDS ? text : `${text.slice(0, ENDS)}\n${text.slice(-ENDS)}`;
	return (inTitle.exec(title) ?? inText.exec(ends))?.[0].replace(/^[.!?\n•\s]+/, '').trim() ?? null;
}
