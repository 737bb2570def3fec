/** If the browser refuses to store data, choices last only while the page is open. */
const onThisPage = new Map<string, string>();
let refused = false;

const nameOf = (key: string) => `remnavi.${key}`;

/** Reads a stored value of any shape; null if nothing can be read. */
export function load(key: string): unknown {
	try {
		return JSON.parse(onThisPage.get(key) ?? localStorage.getItem(nameOf(key)) ?? 'null');
	} catch (error) {
		refused ||= !(error instanceof SyntaxError);
		return null;
	}
}

/** Stores a value on the device. Nothing is sent to a server. */
export function save(key: string, value: unknown): void {
	const text = JSON.stringify(value);
	try {
		localStorage.setItem(nameOf(key), text);
		onThisPage.delete(key);
	} catch {
		refused = true;
		onThisPage.set(key, text);
	}
}

/** A sentence that tells the reader that the browser stores nothing; empty if it does. */
export const storageTrouble = (): string =>
	refused ? ' This browser keeps nothing for the site, so it holds until you leave the page.' : '';

/** Calls back when another tab has changed the stored data, or when “Back” leads here from a page that has. */
export function onChange(then: () => void): void {
	addEventListener('storage', ({ key }) => {
		if (key === null || key.startsWith(nameOf(''))) then();
	});
	addEventListener('pageshow', then);
}
