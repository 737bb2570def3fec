/** What the embedded sample is made from: ten nights, of which the last has 240 rows fit to be published. */
export const embeddedSample = {
	seed: 'remnavi-sample',
	listings: 240,
	nights: 10,
	now: new Date('2026-11-24T02:40:00Z'),
};
