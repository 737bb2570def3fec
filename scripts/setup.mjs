// Plain JavaScript without packages: it runs on whatever Node a fresh clone meets, before anything is installed.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser/find.mjs';
import { SetupError } from './setup/failures.mjs';
import { installPackages } from './setup/install.mjs';
import { provideNode } from './setup/provide-node.mjs';

const HELP = `Sets up what is missing: the packages, and a browser for the tests.

Usage: node scripts/setup.mjs [options]
  --with-browser  Find a Chrome or Chromium, or install one
  --help          Show this text`;

const top = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const options = process.argv.slice(2);
const unknown = options.find((option) => !['--with-browser', '--help', '-h'].includes(option));

try {
	if (unknown !== undefined) {
		console.error(`Unknown option \`${unknown}\`.\n\n${HELP}`);
		process.exitCode = 2;
	} else if (options.includes('--help') || options.includes('-h')) {
		console.log(HELP);
	} else {
		await setUp(options.includes('--with-browser'));
	}
} catch (error) {
	if (!(error instanceof SetupError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}

/** @param {boolean} withBrowser */
async function setUp(withBrowser) {
	const installed = await installPackages(top, console.log);
	const node = await provideNode(top);
	const browser = withBrowser ? findBrowser(top, console.log) : null;
	if (browser !== null && 'problem' in browser) throw new SetupError(browser.problem);
	const changed = installed || node.isNew || browser?.isNew === true;
	const things = ['packages', `Node ${node.version.slice(1)}`, ...(browser === null ? [] : [browser.path])];
	console.log(`${changed ? 'Set up' : 'Already set up'}: ${things.join(', ')}.`);
}
