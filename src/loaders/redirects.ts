import { readFileSync } from 'node:fs';
import { Redirects } from '#domain/redirects.ts';
import { explain } from '#night-file/snapshot-file.ts';
import { readYaml } from '../yaml/read-yaml.ts';

/** The redirects, both ends below the path that the site lives under. Throws one sentence where the file is wrong. */
export function loadRedirects(base: string, file = 'src/content/redirects.yaml'): [from: string, to: string][] {
	const { data, error } = Redirects.safeParse(readYaml(readFileSync(file, 'utf8')).data);
	if (error) throw new Error(`${file}: ${explain(error)} Run \`npm run check\`.`);
	return data.map(({ from, to }) => [from, `${base}${to.slice(1)}`]);
}
