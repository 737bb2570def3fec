/** Names under which a Chrome or Chromium stands on the PATH, best first. */
const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

const MAC_APPS = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * What the chooser may ask of the machine, and do to it.
 * @typedef {object} Machine
 * @property {(path: string) => boolean} works whether a file is there, executable and tells its version
 * @property {(name: string) => string | null} onPath the full path of a command
 * @property {boolean} isMac
 * @property {boolean} isRoot
 * @property {() => string | null} downloaded the browser Playwright has downloaded earlier
 * @property {() => void} installWithApt
 * @property {() => void} download
 */

/**
 * Which browser the tests use; where there is none, it is installed, by apt-get for root, else by Playwright.
 * @param {{ CHROME_PATH?: string | undefined }} env
 * @param {Machine} machine
 * @returns {{ path: string } | { problem: string }}
 */
export function chooseBrowser(env, machine) {
	const { CHROME_PATH: wanted } = env;
	if (wanted && machine.works(wanted)) return { path: wanted };
	if (wanted) {
		return {
			problem: `CHROME_PATH names \`${wanted}\`, which is not a browser that can be started. Correct it, or unset it to let one be found.`,
		};
	}
	const works = (/** @type {string | null} */ path) => path !== null && machine.works(path);
	const find = () =>
		[...NAMES.map(machine.onPath), ...(machine.isMac ? MAC_APPS : [])].find(works) ??
		[machine.downloaded()].find(works);
	let path = find();
	if (!path && machine.isRoot && machine.onPath('apt-get') !== null) {
		machine.installWithApt();
		path = find();
	}
	if (!path) {
		machine.download();
		path = find();
	}
	if (path) return { path };
	return {
		problem:
			'No Chrome or Chromium is on this machine and none could be installed. Install the package `chromium`, or set CHROME_PATH to a Chrome of yours, then run `npm test` again.',
	};
}
