// npm runs this file after each installation: see `postinstall` in package.json.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupError } from './failures.mjs';
import { writeStamp } from './install.mjs';
import { provideNode } from './provide-node.mjs';

const top = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
try {
	await provideNode(top);
	writeStamp(top);
} catch (error) {
	if (!(error instanceof SetupError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
