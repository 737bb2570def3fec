import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf, PUBLISHED, type Content } from './content.ts';
import { headingIds, ROOT, type ContentFile } from './content-file.ts';

/** Up to this many added names are printed one by one. */
const AT_ONCE = 8;

/**
 * Adds all new names to the list of published names and returns lines to print. Names are only removed by hand or by `npm run
 * move`.
 */
export function addPublished(top: string, content: Content): string[] {
	const known = new Set(content.published);
	const added = [...new Set(content.files.flatMap(namesOf))].filter((name) => !known.has(name));
	if (added.length > 0) writePublished(top, [...known, ...added]);
	const lines = added.toSorted().map((name) => `${PUBLISHED}  put in “${name}”`);
	const rest = lines.length - AT_ONCE;
	return rest > 1 ? [...lines.slice(0, AT_ONCE), `${PUBLISHED}  put in ${rest} more names`] : lines;
}

export function writePublished(top: string, names: readonly string[]): void {
	writeFileSync(join(top, PUBLISHED), `${names.toSorted().join('\n')}\n`);
}

/** The names that a file publishes: `roles/sre/faq/on-call`, `vocabulary/tools` and `vocabulary/tools#helm` */
export function namesOf(file: ContentFile): string[] {
	if (file.kind === null) return [];
	const name = file.path.slice(ROOT.length).replace(/\.\w+$/, '');
	const entries = entriesOf(file).flatMap(({ slug }) => (typeof slug === 'string' ? [slug] : []));
	const sections = file.kind === 'page' ? headingIds(file) : [];
	return [name, ...[...entries, ...sections].map((entry) => `${name}#${entry}`)];
}
