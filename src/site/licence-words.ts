import type { Licence } from '#site-config/schema.ts';

/** The licences of tables and guides as sentences: `The tables are ours and may be used under the MIT licence.` */
export function licenceWords({ words, data }: { words: Licence | null; data: Licence | null }): string {
	const tables = data
		? `The tables are ours and may be used under the ${data.id} licence`
		: 'The tables are ours, with all rights reserved';
	if (words === null) return `${tables}.`;
	return words.id === data?.id
		? `${tables}, as the guides may.`
		: `${tables}. The guides may be used under the ${words.id} licence.`;
}
