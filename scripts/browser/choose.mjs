/** Names under which a Chrome or Chromium stands on the PATH, best first. */
const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

const MAC_APPS = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * What the chooser may ask of the machine.
 * @typedef {object} Probe
 * @property {(path: string) => boolean} works whether a file is there, executable and tells its version
 * @property {(name: string) => string | null} onPath the full path of a command
 * @property {boolean} isMac
 * @property {boolean} isRoot
 * @property {() => string | null} downloaded the browser Playwright has downloaded earlier
 */

/**
 * @typedef {{ way: 'found', path: string } | { way: 'apt' } | { way: 'playwright' } | { way: 'none', because: string }} Choice
 */

/**
 * Which browser the tests use, or how to get one. Changes nothing; after an installation failed, ask again
 * with its name in `failed`.
 * @param {{ CHROME_PATH?: string | undefined }} env
 * @param {Probe} probe
 * @param {string[]} [failed] ways that were tried in vain: `apt`, `playwright`
 * @returns {Choice}
 */
export function chooseBrowser(env, probe, failed = []) {
	if (env.CHROME_PATH) {
		if (probe.works(env.CHROME_PATH)) return { way: 'found', path: env.CHROME_PATH };
		return {
			way: 'none',
			because: `CHROME_PATH names \`${env.CHROME_PATH}\`, which is not a browser that can be started. Correct it, or unset it to let one be found.`,
		};
	}
	const candidates = [...NAMES.map((name) => probe.onPath(name)), ...(probe.isMac ? MAC_APPS : [])];
	for (const path of candidates) {
		if (path !== null && probe.works(path)) return { way: 'found', path };
	}
	const downloaded = probe.downloaded();
	if (downloaded !== null && probe.works(downloaded)) return { way: 'found', path: downloaded };
	if (probe.isRoot && probe.onPath('apt-get') !== null && !failed.includes('apt')) return { way: 'apt' };
	if (!failed.includes('playwright')) return { way: 'playwright' };
	return {
		way: 'none',
		because:
			'No Chrome or Chromium is on this machine and none could be installed. Install the package `chromium`, or set CHROME_PATH to a Chrome of yours, then run `npm test` again.',
	};
}
