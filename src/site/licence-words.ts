import type { Licence } from '#site-config/schema.ts';

/** Under which licences the tables and the guides may be used: `The tables are ours and may be used under the MIT licence.` */
export function licenceWords({ words, data }: { words: Licence | null; data: Licence | null }): string {
	const tables = data
		? `The tables are ours and may be used under the ${data.id} licence`
		: 'The tables are ours, with all rights reserved';
	if (words === null) return `${tables}.`;
	return words.id === data?.id
		? `${tables}, as the guides may.`
		: `${tables}. The guides may be used under the ${words.id} licence.`;
}
