import { readdirSync, readFileSync } from 'node:fs';
import type { SitemapOptions } from '@astrojs/sitemap';
import { z } from 'zod';
import type { SnapshotManifest } from '#domain/snapshot.ts';
import { Day } from '#domain/text.ts';
import { isIndexable } from './indexing.ts';
import { loadSnapshot } from '../loaders/snapshot.ts';
import { frontMatterOf, readYaml } from '../yaml/read-yaml.ts';

const RoleFacts = z.object({ status: z.string(), changes: z.array(z.object({ date: Day })).min(1) });
const PageFacts = z.object({ lastReviewed: Day });

interface Facts {
	manifest: SnapshotManifest;
	/** By role. */
	guides: ReadonlyMap<string, z.infer<typeof RoleFacts>>;
	/** By path. */
	pages: ReadonlyMap<string, z.infer<typeof PageFacts>>;
}

/**
 * The pages search engines may list, as the robots tag has it, each with the day of its last real change.
 * A page whose words have no day of their own, such as the home page, carries none.
 */
export function sitemapOptions(content = 'src/content'): SitemapOptions {
	// Read when the sitemap is written: the configuration is also loaded where there is no snapshot.
	let read: Facts | undefined;
	const facts = () => (read ??= readFacts(content));
	const guideAt = (path: string) => facts().guides.get(/^\/guides\/([^/]+)\//.exec(path)?.[1] ?? '');
	return {
		namespaces: { news: false, video: false, image: false, xhtml: false },
		filter: (page) => {
			const path = new URL(page).pathname;
			return isIndexable(path, facts().manifest) && (guideAt(path)?.status ?? 'published') === 'published';
		},
		serialize: (item) => {
			const path = new URL(item.url).pathname;
			const lastmod = path.startsWith('/jobs/')
				? facts().manifest.takenAt.slice(0, 10)
				: (guideAt(path)?.changes[0]?.date ?? facts().pages.get(path)?.lastReviewed);
			return lastmod === undefined ? item : { ...item, lastmod };
		},
	};
}

function readFacts(content: string): Facts {
	const guides = readdirSync(`${content}/roles`).map((role) => {
		return [role, frontMatter(`${content}/roles/${role}/index.mdx`, RoleFacts)] as const;
	});
	const files = readdirSync(`${content}/pages`).filter((file) => file.endsWith('.mdx'));
	const pages = files.map((file) => {
		return [`/${file.slice(0, -'.mdx'.length)}/`, frontMatter(`${content}/pages/${file}`, PageFacts)] as const;
	});
	return { manifest: loadSnapshot().manifest, guides: new Map(guides), pages: new Map(pages) };
}

function frontMatter<T>(file: string, facts: z.ZodType<T>): T {
	const text = readFileSync(file, 'utf8');
	const read = facts.safeParse(readYaml(text, { part: frontMatterOf(text) }).data);
	if (read.success) return read.data;
	const [issue] = read.error.issues;
	throw new Error(
		`${file}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is missing'}. The sitemap needs it; run \`npm run check\`.`,
	);
}
