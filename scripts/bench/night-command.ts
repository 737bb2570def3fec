import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { snapshot: string } };
const words = scripts.snapshot.split(' ');

/** The options that `npm run snapshot` gives to Node, so that what is measured is what runs. */
export const nightFlags = words.filter((word) => word.startsWith('--'));
/** The environment that `npm run snapshot` sets. */
export const nightEnv = Object.fromEntries(
	words.slice(0, words.indexOf('node')).map((word) => word.split('=') as [string, string]),
);
