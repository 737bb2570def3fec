// Plain JavaScript without packages, because it runs before anything is installed, on any version of Node.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser/find.mjs';
import { SetupError } from './setup/failures.mjs';
import { installPackages } from './setup/install.mjs';
import { provideNode } from './setup/provide-node.mjs';

const HELP = `Installs what is missing: the packages that the site needs, and a recent Node.

Usage: node scripts/setup.mjs [options]
  --dev           Also install the packages for tests and development
  --with-browser  Find Chrome or Chromium for the browser tests, or install it
  --quiet         Print nothing if everything is installed
  --help          Show this text`;

const OPTIONS = ['--dev', '--with-browser', '--quiet', '--help', '-h'];

const top = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const options = process.argv.slice(2);
const unknown = options.find((option) => !OPTIONS.includes(option));

try {
	if (unknown !== undefined) {
		console.error(`Unknown option \`${unknown}\`.\n\n${HELP}`);
		process.exitCode = 2;
	} else if (options.includes('--help') || options.includes('-h')) {
		console.log(HELP);
	} else {
		await setUp();
	}
} catch (error) {
	if (!(error instanceof SetupError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}

async function setUp() {
	// With --quiet, standard output belongs to the command that runs next and may be parsed.
	const say = options.includes('--quiet') ? console.error : console.log;
	const installed = await installPackages(top, options.includes('--dev'), say);
	const node = await provideNode(top);
	const browser = options.includes('--with-browser') ? findBrowser(top, say) : null;
	if (browser !== null && 'problem' in browser) throw new SetupError(browser.problem);
	const changed = installed || node.isNew || browser?.isNew === true;
	if (!changed && options.includes('--quiet')) return;
	const things = ['packages', `Node ${node.version.slice(1)}`, ...(browser === null ? [] : [browser.path])];
	say(`${changed ? 'Set up' : 'Already set up'}: ${things.join(', ')}.`);
}
