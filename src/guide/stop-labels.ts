/** Short names for the headings that every guide has, for the row of links at its top. */
const short: Record<string, string> = {
	'in-five-lines': 'In short',
	'is-it-for-you': 'For you?',
	'what-the-work-splits-into': 'Tracks',
	'who-hires': 'Employers',
	'what-sets-you-apart': 'Skills',
	'what-to-check-before-you-apply': 'Checks',
	'levels-and-what-holds-people-back': 'Levels',
	'how-hiring-goes': 'Hiring',
	'red-and-green-flags': 'Flags',
	'how-to-get-in': 'Ways in',
	'open-jobs': 'Jobs',
	'neighbouring-roles': 'Neighbours',
};

export const stopLabel = (id: string, heading: string): string => short[id] ?? heading;
