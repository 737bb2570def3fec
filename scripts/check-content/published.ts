import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf, PUBLISHED, type Content } from './content.ts';
import { headingIds, ROOT, type ContentFile } from './content-file.ts';

/** Adds what is there and not in the list yet; nothing is ever taken out but by hand. */
export function addPublished(top: string, content: Content): void {
	const all = new Set([...content.published, ...content.files.flatMap(namesOf)]);
	writeFileSync(join(top, PUBLISHED), `${[...all].toSorted().join('\n')}\n`);
}

/** `roles/sre/faq/on-call`, `vocabulary/tools` and `vocabulary/tools#helm` */
export function namesOf(file: ContentFile): string[] {
	if (file.kind === null) return [];
	const name = file.path.slice(ROOT.length).replace(/\.\w+$/, '');
	const entries = entriesOf(file).flatMap(({ slug }) => (typeof slug === 'string' ? [slug] : []));
	const sections = file.kind === 'page' ? headingIds(file) : [];
	return [name, ...[...entries, ...sections].map((entry) => `${name}#${entry}`)];
}
