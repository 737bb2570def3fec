/** Where the browser refuses to keep anything, choices hold for as long as the page is open. */
const onThisPage = new Map<string, string>();
let refused = false;

const nameOf = (key: string) => `remnavi.${key}`;

/** What is kept on the device under a name, of whatever shape; null where nothing can be read. */
export function load(key: string): unknown {
	try {
		return JSON.parse(onThisPage.get(key) ?? localStorage.getItem(nameOf(key)) ?? 'null');
	} catch (error) {
		refused ||= !(error instanceof SyntaxError);
		return null;
	}
}

/** Keeps a value on the device. Nothing of it is sent anywhere. */
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

/** A sentence for the reader where the browser keeps nothing; empty where all is well. */
export const storageTrouble = (): string =>
	refused ? ' This browser keeps nothing for the site, so it holds until you leave the page.' : '';

/** Calls back when another tab of the site has changed what is kept, or “Back” leads here from a page that has. */
export function onChange(then: () => void): void {
	addEventListener('storage', ({ key }) => {
		if (key === null || key.startsWith(nameOf(''))) then();
	});
	addEventListener('pageshow', then);
}
