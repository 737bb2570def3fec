import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf, fieldsOf, type Content } from './content.ts';
import { headingIds, type ContentFile } from './content-file.ts';
import { filesOfPage, ownPage } from '#content-model/pages.ts';

const SRC = join(import.meta.dirname, '../../src');

/** The address of the page on which a file’s text stands as the page’s own; null where it has none. */
export function addressOf({ kind, role, name }: ContentFile): string | null {
	return kind && ownPage({ kind, role, name });
}

/** Ids that templates write: whole ones, and what stands before a name, `faq-`. */
const ids = { known: null as { whole: Set<string>; before: Set<string> } | null };

function templateIds() {
	const texts = globSync('{pages,components}/**/*.astro', { cwd: SRC }).map((file) =>
		readFileSync(join(SRC, file), 'utf8'),
	);
	const all = (pattern: RegExp) =>
		new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, id = '']) => id)));
	ids.known ??= {
		whole: all(/\bid="([\w-]+)"/g),
		before: new Set(['', 'drill-', 'prompt-', ...all(/\bid=\{`([a-z]+-)\$\{/g)]),
	};
	return ids.known;
}

/** Whether a page of this path has this anchor; what is on it by the night’s listings alone is not told. */
export function hasAnchor(content: Content, path: string, anchor: string): boolean {
	const own = content.files.find((file) => addressOf(file) === path);
	const { whole, before } = templateIds();
	if (whole.has(anchor) || (own && headingIds(own).includes(anchor))) return true;
	if (/^\/(?:jobs|listings)\//.test(path)) return true;
	// Any page of a guide may show what another has.
	const page = path.replace(/^(\/guides\/[^/]+\/).+/, '$1');
	const shown = new Set(
		filesOfPage(
			page,
			content.files.map((file) => file.path),
		),
	);
	return content.files
		.filter((file) => shown.has(file.path))
		.flatMap(namesIn)
		.some((name) => anchor.endsWith(name) && before.has(anchor.slice(0, anchor.length - name.length)));
}

/** The names by which a page may have a file and its parts as anchors. */
function namesIn(file: ContentFile): string[] {
	const { level, kind, rounds, adjustments } = fieldsOf(file);
	const parts = [...entriesOf(file), ...entriesOf({ data: rounds }), ...entriesOf({ data: adjustments })];
	return [
		file.name,
		String(level),
		String(kind),
		...parts.flatMap(({ slug, area }) => [String(slug), String(area)]),
		...headingIds(file).map((id) => `${file.name}-${id}`),
	];
}
