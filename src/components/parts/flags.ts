/** The two kinds of flags, in page order. */
export const polarities = [
	{ polarity: 'red', title: 'Red flags' },
	{ polarity: 'green', title: 'Green flags' },
] as const;
export type Polarity = (typeof polarities)[number]['polarity'];
