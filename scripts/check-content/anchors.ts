import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf, fieldsOf, filesOf, slugsOf, type Content } from './content.ts';
import { headingIds } from './content-file.ts';
import { addressOf } from './pages.ts';

const SRC = join(import.meta.dirname, '../../src');

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
	const [, section = '', role = null] = path.split('/');
	const { whole, before } = templateIds();
	if (whole.has(anchor) || (own && headingIds(own).includes(anchor))) return true;
	if (section === 'jobs' || section === 'listings') return true;
	const names = namesOn(content, section, role);
	return names.some((name) => anchor.endsWith(name) && before.has(anchor.slice(0, anchor.length - name.length)));
}

/** Names of what stands on a page, and the headings of the texts that share it. */
function namesOn(content: Content, section: string, role: string | null): string[] {
	if (section === 'glossary') return filesOf(content, 'glossary').map(({ name }) => name);
	if (section === 'sources')
		return [...filesOf(content, 'source'), ...filesOf(content, 'listingSource')].map(({ name }) => name);
	if (section === 'tools')
		return [
			...(slugsOf(content, 'tools') ?? []),
			...entriesOf(filesOf(content, 'tools')[0]).map(({ area }) => String(area)),
		];
	if (section !== 'guides') return [];
	return content.files
		.filter((file) => file.role === role)
		.flatMap((file) => {
			const { level, kind, rounds, adjustments } = fieldsOf(file);
			const slugs = [rounds, adjustments].flatMap((list) =>
				Array.isArray(list) ? list.map((one: unknown) => String((one as { slug?: unknown } | null)?.slug)) : [],
			);
			return [
				file.name,
				String(level),
				String(kind),
				...slugs,
				...entriesOf(file).map(({ slug }) => String(slug)),
				...headingIds(file).map((id) => `${file.name}-${id}`),
			];
		});
}
