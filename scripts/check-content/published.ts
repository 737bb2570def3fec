import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf, PUBLISHED, type Content } from './content.ts';
import { headingIds, ROOT, type ContentFile } from './content-file.ts';

/** Adds what is there and not in the list yet, and returns a line for each; nothing is taken out but by hand or a move. */
export function addPublished(top: string, content: Content): string[] {
	const known = new Set(content.published);
	const added = [...new Set(content.files.flatMap(namesOf))].filter((name) => !known.has(name));
	if (added.length > 0) writePublished(top, [...known, ...added]);
	return added.toSorted().map((name) => `${PUBLISHED}  put in “${name}”`);
}

export function writePublished(top: string, names: readonly string[]): void {
	writeFileSync(join(top, PUBLISHED), `${names.toSorted().join('\n')}\n`);
}

/** `roles/sre/faq/on-call`, `vocabulary/tools` and `vocabulary/tools#helm` */
export function namesOf(file: ContentFile): string[] {
	if (file.kind === null) return [];
	const name = file.path.slice(ROOT.length).replace(/\.\w+$/, '');
	const entries = entriesOf(file).flatMap(({ slug }) => (typeof slug === 'string' ? [slug] : []));
	const sections = file.kind === 'page' ? headingIds(file) : [];
	return [name, ...[...entries, ...sections].map((entry) => `${name}#${entry}`)];
}
