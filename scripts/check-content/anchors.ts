import { sections } from '#routes/anchors.ts';
import { anchorsOf } from '#routes/anchors-of.ts';
import { entriesOf, fieldsOf, type Content } from './content.ts';
import { headingIds, type ContentFile } from './content-file.ts';
import { filesOfPage, ownPage } from '#content-model/pages.ts';

/** The address of the page that shows this file’s text as its main text; null if it has none. */
export function addressOf({ kind, role, name }: ContentFile): string | null {
	return kind && ownPage({ kind, role, name });
}

/** Whether the page at a path has an anchor. Pages of jobs depend on tonight’s listings, so any anchor there is accepted. */
export function hasAnchor(content: Content, path: string, anchor: string): boolean {
	const own = content.files.find((file) => addressOf(file) === path);
	if (isSection(anchor) || (own && headingIds(own).includes(anchor))) return true;
	if (/^\/(?:jobs|listings)\//.test(path)) return true;
	// Any page of a guide may include texts that another page shows.
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
		.some((name) => anchorsOf(name).includes(anchor));
}

const isSection = (anchor: string): boolean => sections.some((section) => section === anchor);

/** The names from which the anchors of a file and its entries on a page are built. */
function namesIn(file: ContentFile): string[] {
	const { level, kind, rounds, adjustments, entries } = fieldsOf(file);
	const parts = [file.data, rounds, adjustments, entries].flatMap((data) => entriesOf({ data }));
	return [
		file.name,
		String(level),
		String(kind),
		...parts.flatMap(({ slug, area }) => [String(slug), String(area)]),
		...headingIds(file).map((id) => `${file.name}-${id}`),
	];
}
