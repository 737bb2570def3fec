export interface SourceWords {
	/** Address, where the words are one. */
	href: string | null;
	text: string;
	/** What follows the address. */
	rest: string;
}

const LONGEST = 40;

/** The host of a long address, with its last part where that is short: `git.example/…/3453`. */
function ends(address: string): string {
	const host = address.slice(0, address.indexOf('/'));
	const last = address.replace(/\/$/, '').split('/').at(-1) ?? '';
	return host.length + last.length < LONGEST ? `${host}/…/${last}` : host;
}

/**
 * Reads what the vocabulary says a state was read from: an https address, perhaps with a remark behind it, or words
 * such as `PyPI: mlflow 3.18.0 (2026-11)`. An address is shown without its scheme, and a long one by its ends.
 */
export function readSourceWords(source: string): SourceWords {
	const match = /^https:\/\/(\S+)\s*(.*)$/.exec(source);
	if (!match) return { href: null, text: source, rest: '' };
	const [, address = '', rest = ''] = match;
	return { href: `https://${address}`, text: address.length > LONGEST ? ends(address) : address, rest };
}
