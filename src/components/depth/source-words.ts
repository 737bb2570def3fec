export interface SourceWords {
	/** Address, where the words are one. */
	href: string | null;
	text: string;
	/** What follows the address. */
	rest: string;
}

/**
 * Reads what the vocabulary says a state was read from: an https address, perhaps with a remark behind it, or words
 * such as `PyPI: mlflow 3.18.0 (2026-11)`. An address is shown without its scheme, and long ones by their host.
 */
export function readSourceWords(source: string): SourceWords {
	const match = /^https:\/\/(\S+)\s*(.*)$/.exec(source);
	if (!match) return { href: null, text: source, rest: '' };
	const [, address = '', rest = ''] = match;
	return { href: `https://${address}`, text: address.length > 40 ? (address.split('/')[0] ?? address) : address, rest };
}
