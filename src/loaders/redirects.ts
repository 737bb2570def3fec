import { readFileSync } from 'node:fs';
import { Redirects } from '#domain/redirects.ts';
import { contentFolder } from '#site-config/site-folder.ts';
import { mistakesIn } from '../yaml/mistakes.ts';
import { readYaml } from '../yaml/read-yaml.ts';

/** The redirects, with the site’s base path in both addresses. Throws one sentence when the file has a mistake. */
export function loadRedirects(base: string, file = `${contentFolder}/redirects.yaml`): [from: string, to: string][] {
	const text = readFileSync(file, 'utf8');
	const [mistake] = mistakesIn(Redirects, text);
	if (mistake) throw new Error(`${file}:${mistake.at.line}:${mistake.at.col} ${mistake.says} Run \`npm run check\`.`);
	return Redirects.parse(readYaml(text).data).map(({ from, to }) => [from, `${base}${to.slice(1)}`]);
}
